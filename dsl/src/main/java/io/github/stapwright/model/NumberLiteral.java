package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A number; SystemTap has 64-bit signed integers only. */
public record NumberLiteral(long value, Spelling spelling, Origin origin) implements Literal {

  /** Requires every component and copies lists. */
  public NumberLiteral {
    Objects.requireNonNull(spelling, "spelling");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitNumberLiteral(this);
  }
}
