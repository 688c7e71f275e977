package io.github.stapwright.testkit;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where events happen: now, by a thread, in a file. */
final class Timeline {
  private static final String FILE = "test.py";

  private final WatchedRun run;
  private final Traced thread;
  private final String file;

  private Timeline(WatchedRun run, Traced thread, String file) {
    this.run = run;
    this.thread = thread;
    this.file = file;
  }

  static Timeline of(WatchedRun run, Traced thread) {
    return new Timeline(run, thread, FILE);
  }

  Timeline by(Optional<Traced> other) {
    return new Timeline(run, other.orElse(thread), file);
  }

  Timeline in(Optional<String> other) {
    return new Timeline(run, thread, other.orElse(file));
  }

  String file() {
    return file;
  }

  Duration now() {
    return run.now();
  }

  long microseconds() {
    return now().toNanos() / 1000;
  }

  void pass(Duration time) {
    run.advance(time);
  }

  void fire(Event.Kind kind, String provider, String marker, List<EventArgument> arguments) {
    run.fire(
        new Event(
            kind,
            microseconds(),
            thread.pid(),
            thread.tid(),
            thread.execname(),
            provider,
            marker,
            arguments,
            thread.details()));
  }

  /** Fires what was recorded, so many microseconds later. */
  void fire(Event recorded, long later) {
    run.fire(recorded.later(later));
  }
}
