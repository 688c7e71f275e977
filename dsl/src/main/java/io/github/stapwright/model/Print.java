package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call of the print family; {@code format} is the format of {@code printf} and the delimiter of
 * {@code printd}.
 */
public record Print(
    PrintFunction function, Optional<Literal> format, List<Expression> arguments, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Print {
    Objects.requireNonNull(function, "function");
    Objects.requireNonNull(format, "format");
    arguments = List.copyOf(arguments);
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    format.ifPresent(children::add);
    children.addAll(arguments);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitPrint(this);
  }
}
