package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code return VALUE}. */
public record Return(Optional<Expression> value, Origin origin) implements Statement {

  /** Requires every component and copies lists. */
  public Return {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return value.<List<Node>>map(List::of).orElseGet(List::of);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitReturn(this);
  }
}
