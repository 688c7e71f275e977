package io.github.stapwright.report.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.report.call.Call;
import io.github.stapwright.report.call.CallListener;
import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of Chrome's trace events: calls as beginnings and ends, everything else as a moment;
 * processes and threads by name. Written as the events come.
 */
final class TraceFile implements CallListener {
  private final JsonGenerator json;
  private final Set<Task> tasks = new LinkedHashSet<>();

  TraceFile(OutputStream out) throws IOException {
    json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("displayTimeUnit", "ms");
    json.writeArrayFieldStart("traceEvents");
  }

  @Override
  public void entered(Task task, Call call) throws IOException {
    begin("B", task, call.began(), call.frame().name());
    writePlace(call.frame());
    json.writeEndObject();
  }

  @Override
  public void left(Task task, Call call, long now, boolean returned) throws IOException {
    begin("E", task, now, call.frame().name());
    if (!returned) {
      json.writeObjectFieldStart("args");
      json.writeStringField("unpaired", "no return seen");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** A slice where the time before it can be its own, a moment otherwise. */
  @Override
  public void returned(Task task, Frame frame, long since, long now) throws IOException {
    boolean isMoment = since == now;
    begin(isMoment ? "i" : "X", task, since, frame.name());
    if (isMoment) {
      json.writeStringField("s", "t");
    } else {
      json.writeNumberField("dur", now - since);
    }
    json.writeObjectFieldStart("args");
    json.writeStringField("unpaired", "entry not seen");
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void happened(Task task, Event event) throws IOException {
    boolean isMark = event.kind() == Event.Kind.MARK;
    begin("i", task, event.microseconds(), isMark ? event.marker() : event.kind().text());
    json.writeStringField("s", event.pid() == 0 ? "g" : "t");
    if (!event.arguments().isEmpty()) {
      json.writeObjectFieldStart("args");
      for (int index = 0; index < event.arguments().size(); index++) {
        json.writeFieldName("arg" + (index + 1));
        write(event.arguments().get(index));
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  @Override
  public void ended(long now) throws IOException {
    Map<Long, String> processes = new HashMap<>();
    for (Task task : tasks) {
      if (task.pid() == task.tid() || !processes.containsKey(task.pid())) {
        processes.put(task.pid(), task.name());
      }
    }
    Set<Long> named = new LinkedHashSet<>();
    for (Task task : tasks) {
      if (named.add(task.pid())) {
        name("process_name", task, processes.getOrDefault(task.pid(), ""));
      }
      name("thread_name", task, task.name());
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  private void name(String kind, Task task, String name) throws IOException {
    begin("M", task, 0, kind);
    json.writeObjectFieldStart("args");
    json.writeStringField("name", name);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Each event stands on a line of its own. */
  private void begin(String phase, Task task, long time, String name) throws IOException {
    if (task.pid() != 0) {
      tasks.add(task);
    }
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("ph", phase);
    json.writeNumberField("ts", time);
    json.writeNumberField("pid", task.pid());
    json.writeNumberField("tid", task.tid());
  }

  private void writePlace(Frame frame) throws IOException {
    if (!frame.file().isEmpty()) {
      json.writeObjectFieldStart("args");
      json.writeStringField("file", frame.file());
      json.writeNumberField("line", frame.line());
      json.writeEndObject();
    }
  }

  private void write(EventArgument argument) throws IOException {
    if (argument instanceof EventArgument.Number number) {
      json.writeNumber(number.value());
    } else if (argument instanceof EventArgument.Text text) {
      json.writeString(text.value().utf8());
    } else if (argument instanceof EventArgument.TextAt text) {
      json.writeString(text.value().utf8());
    } else if (argument instanceof EventArgument.Fault fault) {
      json.writeString("unreadable: 0x" + Long.toHexString(fault.address()));
    } else {
      json.writeNull();
    }
  }
}
