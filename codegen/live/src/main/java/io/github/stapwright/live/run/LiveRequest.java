package io.github.stapwright.live.run;

import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user asks of a live run.
 *
 * @param script the script, checked
 * @param run the same script, made ready
 * @param options how it is run
 * @param command the words of the traced command, none if there is none
 * @param process the process of {@code -x}
 * @param target what takes the place of the files that the script names
 * @param record where the events go that the script sees
 * @param asRoot whether the command may keep the rights of root
 * @param bufferKb of each processor, in kibibytes; 0 for what a busy program needs
 */
public record LiveRequest(
    Script script,
    Run run,
    RunOptions options,
    List<String> command,
    Optional<Long> process,
    Optional<String> target,
    Optional<Path> record,
    boolean asRoot,
    long bufferKb) {
  /** Copies the list. */
  public LiveRequest {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(options, "options");
    command = List.copyOf(command);
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(record, "record");
  }
}
