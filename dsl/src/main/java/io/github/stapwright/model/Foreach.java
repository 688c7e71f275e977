package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code foreach (VALUE = [KEY, KEY] in ARRAY[SLICE] - limit LIMIT) BODY}; a {@link Wildcard} in
 * the slice matches every key. The variables of the loop are no children: it stores to them.
 */
public record Foreach(
    Optional<Symbol> value,
    List<Symbol> keys,
    Indexable base,
    List<Expression> slice,
    Optional<Sort> sort,
    Optional<Expression> limit,
    Statement body,
    Origin origin)
    implements Loop {

  /** Requires every component and copies lists. */
  public Foreach {
    Objects.requireNonNull(value, "value");
    keys = List.copyOf(keys);
    Objects.requireNonNull(base, "base");
    slice = List.copyOf(slice);
    Objects.requireNonNull(sort, "sort");
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(origin, "origin");
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("foreach needs at least one key");
    }
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(base);
    children.addAll(slice);
    limit.ifPresent(children::add);
    children.add(body);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitForeach(this);
  }
}
