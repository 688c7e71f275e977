package io.github.stapwright.cli;

import io.github.stapwright.language.bind.Target;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run traces.
 *
 * @param named what {@code --target} says
 * @param process the process that {@code -x} names
 * @param command the command behind {@code --}
 */
record TracedProgram(@Nullable String named, @Nullable Long process, List<String> command) {
  private static final String OF_COMMAND = "command";

  TracedProgram {
    command = List.copyOf(command);
  }

  /** The text of {@code --target}, with the program in place of the word {@code command}. */
  Optional<String> chosen() {
    if (!OF_COMMAND.equals(named)) {
      return Optional.ofNullable(named);
    }
    if (command.isEmpty()) {
      throw new TroubleException(
          "`--target command` is the program behind `--`, and there is none");
    }
    return Optional.of(command.get(0));
  }

  /**
   * Where a probe class is bound to: what was named, else the process, else the file that holds the
   * markers of the command's program.
   *
   * @throws TroubleException if nothing of that is given
   */
  Target target() {
    try {
      return named == null || named.equals(OF_COMMAND) ? ofProgram() : Target.parse(named);
    } catch (IllegalArgumentException refused) {
      throw new TroubleException(refused);
    }
  }

  private Target ofProgram() {
    if (named == null && process != null) {
      return new Target.Pid(process);
    }
    if (command.isEmpty()) {
      throw new TroubleException(
          "what is to be traced? Name a command behind `--`, a process with `-x`, or `--target`");
    }
    try {
      return Target.parse(Targets.resolve(command.get(0)).targetText());
    } catch (IOException notThere) {
      // Whoever starts the command says so.
      return Target.parse(command.get(0));
    }
  }
}
