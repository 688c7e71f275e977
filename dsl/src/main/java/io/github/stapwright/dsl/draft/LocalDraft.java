package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Names;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Type;
import java.util.Objects;

/** A local of one block, told apart from others by being this object; its name is a wish. */
public final class LocalDraft {
  private final String name;
  private final Type type;
  private final Origin origin;

  /**
   * A local that would like to be called {@code name}.
   *
   * @throws IllegalArgumentException if the name is no identifier or is a keyword
   */
  public LocalDraft(String name, Type type, Origin origin) {
    this.name = Objects.requireNonNull(name, "name");
    if (!Names.isIdentifier(name) || Names.isKeyword(name)) {
      throw new IllegalArgumentException(
          "`"
              + name
              + "` cannot be a local: a name has letters, digits and `_` and is no keyword of SystemTap");
    }
    this.type = Objects.requireNonNull(type, "type");
    this.origin = Objects.requireNonNull(origin, "origin");
  }

  /** The name it would like to have. */
  public String name() {
    return name;
  }

  /** What it holds. */
  public Type type() {
    return type;
  }

  /** Where it was opened. */
  public Origin origin() {
    return origin;
  }
}
