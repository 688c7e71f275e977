package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code while (CONDITION) BODY}. */
public record While(Expression condition, Statement body, Origin origin) implements Loop {

  /** Requires every component and copies lists. */
  public While {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(condition, body);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitWhile(this);
  }
}
