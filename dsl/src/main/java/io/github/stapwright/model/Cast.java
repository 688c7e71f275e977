package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code @cast(OPERAND, "TYPE", "MODULE")}. */
public record Cast(Expression operand, Literal type, Optional<Literal> module, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Cast {
    Objects.requireNonNull(operand, "operand");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(operand);
    children.add(type);
    module.ifPresent(children::add);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitCast(this);
  }
}
