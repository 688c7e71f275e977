package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @probewrite(NAME)}: whether a probe that is active writes the global. */
public record ProbeWrite(Expression operand, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public ProbeWrite {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(operand);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitProbeWrite(this);
  }
}
