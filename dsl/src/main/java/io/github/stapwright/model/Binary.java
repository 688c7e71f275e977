package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code LEFT OPERATOR RIGHT}. */
public record Binary(Expression left, BinaryOperator operator, Expression right, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Binary {
    Objects.requireNonNull(left, "left");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(right, "right");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(left, right);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitBinary(this);
  }
}
