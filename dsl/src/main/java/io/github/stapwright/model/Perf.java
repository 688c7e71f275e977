package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @perf("COUNTER")}. */
public record Perf(Literal counter, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public Perf {
    Objects.requireNonNull(counter, "counter");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(counter);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitPerf(this);
  }
}
