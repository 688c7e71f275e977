package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code [KEY, KEY] in ARRAY}. */
public record ArrayIn(List<Expression> index, Indexable array, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public ArrayIn {
    index = List.copyOf(index);
    Objects.requireNonNull(array, "array");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.addAll(index);
    children.add(array);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitArrayIn(this);
  }
}
