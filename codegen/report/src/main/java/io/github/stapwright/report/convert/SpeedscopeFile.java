package io.github.stapwright.report.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.report.call.Call;
import io.github.stapwright.report.call.CallListener;
import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;
import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file format of speedscope: a profile for each thread, with the beginnings and ends of its
 * calls (https://www.speedscope.app/file-format-schema.json).
 */
final class SpeedscopeFile implements CallListener, AutoCloseable {
  private static final Frame NOT_RETURNED = new Frame("[no return seen]", "", 0);

  private final OutputStream out;
  private final String name;
  private final Spool spool = new Spool();
  private final Map<Frame, Integer> frames = new LinkedHashMap<>();
  private final Map<Task, Profile> profiles = new LinkedHashMap<>();

  SpeedscopeFile(String name, OutputStream out) throws IOException {
    this.name = name;
    this.out = out;
  }

  /** What is known of a thread so far. */
  private static final class Profile {
    private final Spool.Text events;
    private final long start;
    private long end;
    private boolean isEmpty = true;

    Profile(Spool.Text events, long start) {
      this.events = events;
      this.start = start;
    }
  }

  @Override
  public void entered(Task task, Call call) throws IOException {
    add(task, "O", call.began(), call.frame());
  }

  @Override
  public void left(Task task, Call call, long now, boolean returned) throws IOException {
    if (!returned) {
      add(task, "O", now, NOT_RETURNED);
      add(task, "C", now, NOT_RETURNED);
    }
    add(task, "C", now, call.frame());
  }

  @Override
  public void returned(Task task, Frame frame, long since, long now) throws IOException {
    Frame marked = new Frame(frame.name() + " [entry not seen]", frame.file(), frame.line());
    add(task, "O", since, marked);
    add(task, "C", now, marked);
  }

  @Override
  public void happened(Task task, Event event) {
    // The format knows calls only.
  }

  private void add(Task task, String type, long at, Frame frame) throws IOException {
    Profile profile = profiles.get(task);
    if (profile == null) {
      profile = new Profile(spool.new Text(), at);
      profiles.put(task, profile);
    }
    int index = frames.computeIfAbsent(frame, it -> frames.size());
    String comma = profile.isEmpty ? "\n" : ",\n";
    profile.events.append(
        comma + "{\"type\":\"" + type + "\",\"frame\":" + index + ",\"at\":" + at + "}");
    profile.isEmpty = false;
    profile.end = at;
  }

  /** The frames come last: only now are all of them known. */
  @Override
  public void ended(long now) throws IOException {
    write(
        "{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\",\"exporter\":\"stapwright\","
            + "\"name\":"
            + quoted(name)
            + ",\"profiles\":[");
    String comma = "\n";
    for (Map.Entry<Task, Profile> each : profiles.entrySet()) {
      Profile profile = each.getValue();
      write(
          comma
              + "{\"type\":\"evented\",\"name\":"
              + quoted(each.getKey().title())
              + ",\"unit\":\"microseconds\",\"startValue\":"
              + profile.start
              + ",\"endValue\":"
              + profile.end
              + ",\"events\":[");
      profile.events.writeTo(out);
      write("]}");
      comma = ",\n";
    }
    write("],\"shared\":{\"frames\":[");
    writeFrames();
    write("]}}\n");
  }

  private void writeFrames() throws IOException {
    String comma = "\n";
    for (Frame frame : frames.keySet()) {
      String place =
          frame.file().isEmpty()
              ? ""
              : ",\"file\":" + quoted(frame.file()) + ",\"line\":" + frame.line();
      write(comma + "{\"name\":" + quoted(frame.name()) + place + "}");
      comma = ",\n";
    }
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String text) throws IOException {
    StringWriter quoted = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(quoted)) {
      json.writeString(text);
    }
    return quoted.toString();
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
