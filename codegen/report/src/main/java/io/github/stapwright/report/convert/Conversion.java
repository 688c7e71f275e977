package io.github.stapwright.report.convert;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.report.call.CallListener;
import io.github.stapwright.report.call.CallTree;
import io.github.stapwright.report.call.Calls;
import io.github.stapwright.report.page.RecordingFacts;
import io.github.stapwright.report.page.ReportPage;
import io.github.stapwright.report.page.RunPicture;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.LiveRun;
import io.github.stapwright.simulator.event.Recording;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A form that recorded events are converted to, found by the end of a file's name. */
public enum Conversion {
  /** Folded stacks, for every flame graph program. */
  FOLDED(".folded") {
    @Override
    void write(String name, EventReader events, OutputStream out) throws IOException {
      CallTree tree = new CallTree();
      read(events, tree);
      FoldedText.write(tree, out);
    }
  },
  /** The file format of speedscope. */
  SPEEDSCOPE(".speedscope.json") {
    @Override
    void write(String name, EventReader events, OutputStream out) throws IOException {
      try (SpeedscopeFile file = new SpeedscopeFile(name, out)) {
        read(events, file);
      }
    }
  },
  /** Trace events of Chrome. */
  TRACE(".trace.json") {
    @Override
    void write(String name, EventReader events, OutputStream out) throws IOException {
      read(events, new TraceFile(out));
    }
  },
  /** A profile of pprof. */
  PPROF(".pb.gz") {
    @Override
    void write(String name, EventReader events, OutputStream out) throws IOException {
      CallTree tree = new CallTree();
      long length = read(events, tree);
      long start = events.recording().flatMap(Recording::liveRun).map(LiveRun::start).orElse(0L);
      PprofFile.write(tree, start, length, out);
    }
  },
  /** Our own page. */
  PAGE(".html") {
    @Override
    void write(String name, EventReader events, OutputStream out) throws IOException {
      RunPicture picture = RunPicture.ofEvents(name, Map.of());
      Optional<Event> next = events.next();
      events.recording().ifPresent(it -> RecordingFacts.of(it).forEach(picture::add));
      while (next.isPresent()) {
        picture.happens(next.get());
        next = events.next();
      }
      picture.end();
      ReportPage.write("Calls in " + name, List.of(picture), out);
    }
  };

  private final String ending;

  Conversion(String ending) {
    this.ending = ending;
  }

  /** The form that a file of that name has; nothing if there is none. */
  public static Optional<Conversion> of(Path file) {
    String name = String.valueOf(file.getFileName());
    return Arrays.stream(values()).filter(it -> name.endsWith(it.ending)).findFirst();
  }

  /** The ends of names, between commas. */
  public static String endings() {
    return Arrays.stream(values()).map(it -> it.ending).collect(Collectors.joining(", "));
  }

  /**
   * Writes the events to {@code file}, which is whole or as it was.
   *
   * @param name what a viewer calls them
   * @throws IOException if they cannot be read or written
   */
  public void convert(String name, EventReader events, Path file) throws IOException {
    OutputFile.at(file)
        .replace(
            out -> {
              BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
              write(name, events, buffered);
              buffered.flush();
            });
  }

  abstract void write(String name, EventReader events, OutputStream out) throws IOException;

  /** Reads to the end and gives the last time. */
  private static long read(EventReader events, CallListener listener) throws IOException {
    Calls calls = new Calls(listener);
    Optional<Event> next = events.next();
    while (next.isPresent()) {
      calls.happens(next.get());
      next = events.next();
    }
    calls.end();
    return calls.now();
  }
}
