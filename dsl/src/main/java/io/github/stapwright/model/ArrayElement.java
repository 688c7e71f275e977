package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An array element {@code ARRAY[KEY, KEY]} or a histogram bucket {@code @hist_log(S)[N]}. */
public record ArrayElement(Indexable base, List<Expression> index, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public ArrayElement {
    Objects.requireNonNull(base, "base");
    index = List.copyOf(index);
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(base);
    children.addAll(index);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitArrayElement(this);
  }
}
