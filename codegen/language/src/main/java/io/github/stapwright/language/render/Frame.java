package io.github.stapwright.language.render;

import java.util.List;
import java.util.Objects;

/**
 * What the template of a script is given: finished lines, never an expression.
 *
 * @param source the class that the script was made from
 * @param command how to run it, without line ends
 * @param lines the lines of the script; a template prints each of them as it is, in this order,
 *     without others between them
 */
public record Frame(String source, String command, List<String> lines) {
  /** Copies the list. */
  public Frame {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(command, "command");
    lines = List.copyOf(lines);
  }
}
