package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** An expression whose value is not used. */
public record ExpressionStatement(Expression expression, Origin origin) implements Statement {

  /** Requires every component and copies lists. */
  public ExpressionStatement {
    Objects.requireNonNull(expression, "expression");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(expression);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitExpressionStatement(this);
  }
}
