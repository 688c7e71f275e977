package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * {@code @count(S)}, {@code @sum(S)}, {@code @avg(S)} and their like; {@code @variance(S, SHIFT)}
 * alone takes a shift.
 */
public record Aggregate(
    AggregateOperator operator, Expression operand, OptionalLong shift, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Aggregate {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(shift, "shift");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitAggregate(this);
  }
}
