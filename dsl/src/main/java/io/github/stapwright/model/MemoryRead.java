package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @uderef(SIZE, ADDRESS)} or {@code @kderef(SIZE, ADDRESS)}. */
public record MemoryRead(boolean user, Expression size, Expression address, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public MemoryRead {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(size, address);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitMemoryRead(this);
  }
}
