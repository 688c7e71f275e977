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
 * @param liveRun what a replay of a live run needs
 */
public record Recording(
    List<String> command, Optional<String> python, Optional<String> as, Optional<LiveRun> liveRun) {
  /** Copies the list. */
  public Recording {
    command = List.copyOf(command);
    Objects.requireNonNull(python, "python");
    Objects.requireNonNull(as, "as");
    Objects.requireNonNull(liveRun, "liveRun");
  }

  /** Events that no live run has seen. */
  public Recording(List<String> command, Optional<String> python, Optional<String> as) {
    this(command, python, as, Optional.empty());
  }
}
