package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Names;
import io.github.stapwright.model.Origin;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A global of the script; the same object means the same global.
 *
 * @param size the most elements of an array, if it is not SystemTap's default
 */
public record GlobalDraft(
    boolean isPrivate,
    String name,
    boolean wraps,
    OptionalInt size,
    Optional<Literal> initial,
    Origin origin) {

  /**
   * Requires a name that a script can use.
   *
   * @throws IllegalArgumentException if the name is no identifier or is a keyword
   */
  public GlobalDraft {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(initial, "initial");
    Objects.requireNonNull(origin, "origin");
    if (!Names.isIdentifier(Objects.requireNonNull(name, "name")) || Names.isKeyword(name)) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` cannot be a global: a name has letters, digits and `_` and is no keyword of SystemTap");
    }
  }
}
