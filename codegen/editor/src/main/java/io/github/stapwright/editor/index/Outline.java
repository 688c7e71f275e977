package io.github.stapwright.editor.index;

import java.util.List;
import java.util.Objects;

/**
 * One declaration of a script, as far as it is written.
 *
 * @param kind what is declared
 * @param name its name, or the probe points as they are written
 * @param head what stands before its body, without spaces; empty for most
 * @param from the offset of its first character
 * @param to the offset behind its last
 * @param nameFrom the offset of its name
 * @param nameTo the offset behind its name
 * @param bodyFrom the offset of the brace that opens its body; -1 without one
 * @param parameters the names of parameters, of functions and macros
 * @param line the line of its first word in messages, from 1
 */
public record Outline(
    Kind kind,
    String name,
    String head,
    int from,
    int to,
    int nameFrom,
    int nameTo,
    int bodyFrom,
    List<String> parameters,
    int line) {
  /** What a declaration declares. */
  public enum Kind {
    /** A probe. */
    PROBE,
    /** A probe alias. */
    ALIAS,
    /** A function. */
    FUNCTION,
    /** A global, one for each name in a list. */
    GLOBAL,
    /** A macro. */
    MACRO,
    /** Embedded C. */
    EMBEDDED
  }

  /** Requires a kind and a name. */
  public Outline {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(head, "head");
    parameters = List.copyOf(parameters);
  }

  /** Whether the offset lies in the declaration. */
  public boolean holds(int offset) {
    return from <= offset && offset <= to;
  }

  /** Whether the offset lies in its body. */
  public boolean bodyHolds(int offset) {
    return bodyFrom >= 0 && bodyFrom < offset && offset <= to;
  }
}
