package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code -E}, {@code +E}, {@code !E} or {@code ~E}. */
public record Unary(UnaryOperator operator, Expression operand, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Unary {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitUnary(this);
  }
}
