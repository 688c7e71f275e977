package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A function call, {@code NAME(ARGUMENT, ...)}. */
public record Call(String function, List<Expression> arguments, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Call {
    Objects.requireNonNull(function, "function");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(origin, "origin");
  }

  /** Of the functions that it may call. */
  public Signature signature() {
    return new Signature(function, arguments.size());
  }

  @Override
  public List<Node> children() {
    return List.copyOf(arguments);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitCall(this);
  }
}
