package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code next}: leaves the handler, or passes on to the next function of an overload chain. */
public record Next(Origin origin) implements Statement {

  /** Requires every component and copies lists. */
  public Next {
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitNext(this);
  }
}
