package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code @hist_log(S)}, or {@code @hist_linear(S, LOW, HIGH, STEP)} when {@code linear} is given.
 */
public record Histogram(Expression operand, Optional<Linear> linear, Origin origin)
    implements Expression, Indexable {

  /** Requires every component and copies lists. */
  public Histogram {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(linear, "linear");
    Objects.requireNonNull(origin, "origin");
  }

  /** The parameters of {@code @hist_linear}: literal numbers. */
  public record Linear(Literal low, Literal high, Literal step) {
    /** Requires all three. */
    public Linear {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(high, "high");
      Objects.requireNonNull(step, "step");
    }
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(operand);
    linear.ifPresent(it -> children.addAll(List.of(it.low(), it.high(), it.step())));
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitHistogram(this);
  }
}
