package io.github.stapwright.editor.index;

import java.util.Objects;

/**
 * What a name stands for, and where: two names that are the same symbol mean the same thing.
 *
 * @param kind what it is
 * @param name its name; a macro's has no {@code @}
 * @param scope the number of the declaration that it belongs to; -1 for what all of them see
 */
public record Symbol(SymbolKind kind, String name, int scope) {
  /** What all declarations see. */
  public static final int EVERYWHERE = -1;

  /** Requires kind and name. */
  public Symbol {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
  }

  /** Whether other files may mean the same. */
  public boolean isShared() {
    return scope == EVERYWHERE;
  }
}
