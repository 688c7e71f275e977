package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code delete ARRAY[KEY]}, {@code delete ARRAY} or {@code delete SCALAR}. */
public record Delete(Expression operand, Origin origin) implements Statement {

  /** Requires every component and copies lists. */
  public Delete {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitDelete(this);
  }
}
