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
 * @param leftOut what the one who recorded left out on purpose, such as {@code command arguments}
 */
public record Recording(
    List<String> command,
    Optional<String> python,
    Optional<String> as,
    Optional<LiveRun> liveRun,
    List<String> leftOut) {
  /** Copies the list. */
  public Recording {
    command = List.copyOf(command);
    Objects.requireNonNull(python, "python");
    Objects.requireNonNull(as, "as");
    Objects.requireNonNull(liveRun, "liveRun");
    leftOut = List.copyOf(leftOut);
  }

  /** Nothing was left out. */
  public Recording(
      List<String> command,
      Optional<String> python,
      Optional<String> as,
      Optional<LiveRun> liveRun) {
    this(command, python, as, liveRun, List.of());
  }

  /** The same without the words behind the command's first, which may be secrets. */
  public Recording withoutArguments() {
    return new Recording(
        command.subList(0, Math.min(1, command.size())),
        python,
        as,
        liveRun,
        List.of("command arguments"));
  }

  /** Events that no live run has seen. */
  public Recording(List<String> command, Optional<String> python, Optional<String> as) {
    this(command, python, as, Optional.empty());
  }
}
