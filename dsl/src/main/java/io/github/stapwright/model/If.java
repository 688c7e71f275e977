package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code if (CONDITION) THEN else OTHERWISE}. */
public record If(Expression condition, Statement then, Optional<Statement> otherwise, Origin origin)
    implements Statement {

  /** Requires every component and copies lists. */
  public If {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(then, "then");
    Objects.requireNonNull(otherwise, "otherwise");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    List<Node> children = new ArrayList<>();
    children.add(condition);
    children.add(then);
    otherwise.ifPresent(children::add);
    return List.copyOf(children);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitIf(this);
  }
}
