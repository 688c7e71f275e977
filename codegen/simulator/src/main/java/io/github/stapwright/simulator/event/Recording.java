package io.github.stapwright.simulator.event;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How events were recorded: the optional first line of an event file.
 *
 * @param command the command that was traced
 * @param python the version of the interpreter that ran it
 * @param as the version whose markers the events follow
 */
public record Recording(List<String> command, Optional<String> python, Optional<String> as) {
  /** Copies the list. */
  public Recording {
    command = List.copyOf(command);
    Objects.requireNonNull(python, "python");
    Objects.requireNonNull(as, "as");
  }
}
