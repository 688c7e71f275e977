package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A trailing {@code $} (one level) or {@code $$} (all levels). */
public record PrettyPrint(boolean deep, Origin origin) implements Accessor {

  /** Requires every component and copies lists. */
  public PrettyPrint {
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Accessor.Visitor<R> visitor) {
    return visitor.visitPrettyPrint(this);
  }
}
