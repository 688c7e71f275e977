package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @const("C EXPRESSION")}, allowed only in guru mode. */
public record Const(Literal expression, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public Const {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(expression);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitConst(this);
  }
}
