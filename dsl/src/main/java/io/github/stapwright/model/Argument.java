package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A script argument where a literal may stand: {@code $1} pasted as it is, {@code @1} quoted. */
public record Argument(int number, boolean quoted, Origin origin) implements Literal {

  /** Requires every component and copies lists. */
  public Argument {
    Objects.requireNonNull(origin, "origin");
    if (number < 1) {
      throw new IllegalArgumentException("script arguments are counted from 1, not " + number);
    }
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitArgument(this);
  }
}
