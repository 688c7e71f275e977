package io.github.stapwright.live.record;

import java.util.List;
import java.util.Objects;

/**
 * What came of a recording.
 *
 * @param status the exit status of the traced program, 128 and the signal that ended it
 * @param events the events that were written
 * @param python the version of the interpreter, such as {@code 3.11.2}
 * @param notes sentences about what the recording lacks
 */
public record Recorded(int status, EventCounts events, String python, List<String> notes) {
  /** Copies the list. */
  public Recorded {
    Objects.requireNonNull(events, "events");
    Objects.requireNonNull(python, "python");
    notes = List.copyOf(notes);
  }
}
