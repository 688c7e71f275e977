package io.github.stapwright.live.uprobe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which processes are watched: a command and its descendants, a process and its descendants, or
 * all.
 *
 * @param command the words of the command, none if there is none
 * @param user the words before them that let it run as another user, often none
 * @param process the process id
 */
public record Scope(List<String> command, List<String> user, Optional<Long> process) {
  /** Copies the lists. */
  public Scope {
    command = List.copyOf(command);
    user = List.copyOf(user);
    Objects.requireNonNull(process, "process");
  }
}
