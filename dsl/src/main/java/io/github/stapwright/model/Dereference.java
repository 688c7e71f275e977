package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code BASE->MEMBER[INDEX]$}, or with {@code addressOf} the address of that, {@code
 * &BASE->MEMBER}.
 */
public record Dereference(
    Expression base, boolean addressOf, List<Accessor> accessors, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public Dereference {
    Objects.requireNonNull(base, "base");
    accessors = List.copyOf(accessors);
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(base);
    children.addAll(accessors);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitDereference(this);
  }
}
