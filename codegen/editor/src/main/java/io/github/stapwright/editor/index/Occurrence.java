package io.github.stapwright.editor.index;

import java.util.Objects;

/**
 * One place where a name stands.
 *
 * @param symbol what it stands for
 * @param use what is done there
 * @param from the offset of its first character
 * @param to the offset behind its last
 * @param inMacro whether it stands in the body of a macro, where its meaning is that of each use
 */
public record Occurrence(Symbol symbol, Use use, int from, int to, boolean inMacro) {
  /** What is done with a name. */
  public enum Use {
    /** It is declared; of locals, this is the first use. */
    DECLARED,
    /** Its value is changed. */
    WRITTEN,
    /** Its value is used, or it is called. */
    READ
  }

  /** Requires symbol and use. */
  public Occurrence {
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(use, "use");
  }

  /** Whether the offset lies in it, or just behind it. */
  public boolean holds(int offset) {
    return from <= offset && offset <= to;
  }
}
