package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code @uregister(NUMBER)} or {@code @kregister(NUMBER)}. */
public record Register(boolean user, Expression number, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public Register {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(number);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitRegister(this);
  }
}
