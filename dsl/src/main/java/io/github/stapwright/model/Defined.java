package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @defined(OPERAND)}. */
public record Defined(Expression operand, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public Defined {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitDefined(this);
  }
}
