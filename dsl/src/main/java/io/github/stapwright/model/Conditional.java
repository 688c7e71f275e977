package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code CONDITION ? WHEN_TRUE : WHEN_FALSE}. */
public record Conditional(
    Expression condition, Expression whenTrue, Expression whenFalse, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Conditional {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(whenTrue, "whenTrue");
    Objects.requireNonNull(whenFalse, "whenFalse");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(condition, whenTrue, whenFalse);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitConditional(this);
  }
}
