package io.github.stapwright.simulator.scenario;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Something that happens in a scenario. */
sealed interface Moment {

  /** An event, now. */
  record Fire(
      Event.Kind kind, String provider, String marker, List<EventArgument> arguments, Passer by)
      implements Moment {
    public Fire {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(provider, "provider");
      Objects.requireNonNull(marker, "marker");
      arguments = List.copyOf(arguments);
      Objects.requireNonNull(by, "by");
    }

    Event at(long microseconds) {
      return new Event(
          kind,
          microseconds,
          by.pid(),
          by.tid(),
          by.execname(),
          provider,
          marker,
          arguments,
          Event.Details.NONE);
    }
  }

  /** Time passes. */
  record Wait(Duration time) implements Moment {
    public Wait {
      Objects.requireNonNull(time, "time");
    }
  }

  /** The events of a file, at their times. */
  record Replay(Path file) implements Moment {
    public Replay {
      Objects.requireNonNull(file, "file");
    }
  }

  /** Recorded events, at their times. */
  record Recorded(List<Event> events) implements Moment {
    public Recorded {
      events = List.copyOf(events);
    }
  }

  /** The thread that passes a marker. */
  record Passer(long pid, long tid, String execname) {
    static final Passer USUAL = new Passer(1000, 1000, "python3");

    public Passer {
      Objects.requireNonNull(execname, "execname");
    }
  }
}
