package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A variable or array named without a {@code $}. */
public record Symbol(String name, Origin origin) implements Expression, Indexable {

  /** Requires every component and copies lists. */
  public Symbol {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
    Names.requireIdentifier(name);
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitSymbol(this);
  }
}
