package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @entry(OPERAND)}: the value at function entry, in a return probe. */
public record Entry(Expression operand, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public Entry {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitEntry(this);
  }
}
