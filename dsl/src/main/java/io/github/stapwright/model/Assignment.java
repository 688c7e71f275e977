package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code TARGET = VALUE}, {@code TARGET += VALUE}, {@code TARGET <<< VALUE} and their like. */
public record Assignment(
    Expression target, AssignmentOperator operator, Expression value, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Assignment {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(target, value);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitAssignment(this);
  }
}
