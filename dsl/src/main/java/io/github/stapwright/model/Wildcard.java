package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code *} in an array index: every key. */
public record Wildcard(Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public Wildcard {
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitWildcard(this);
  }
}
