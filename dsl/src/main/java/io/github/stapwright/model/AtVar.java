package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code @var("NAME@FILE", "MODULE")}. */
public record AtVar(Literal name, Optional<Literal> module, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public AtVar {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(name);
    module.ifPresent(children::add);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitAtVar(this);
  }
}
