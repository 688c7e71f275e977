package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/**
 * A variable of the traced program, {@code $arg1}, {@code $$vars}, {@code $return}; the name
 * includes the {@code $}.
 */
public record TargetVariable(String name, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public TargetVariable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitTargetVariable(this);
  }
}
