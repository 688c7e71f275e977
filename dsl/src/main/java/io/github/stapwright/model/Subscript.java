package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code [INDEX]} behind a target variable. */
public record Subscript(Expression index, Origin origin) implements Accessor {

  /** Requires every component and copies lists. */
  public Subscript {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(index);
  }

  @Override
  public <R> R accept(Accessor.Visitor<R> visitor) {
    return visitor.visitSubscript(this);
  }
}
