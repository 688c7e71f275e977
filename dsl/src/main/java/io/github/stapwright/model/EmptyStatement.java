package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** The empty statement, {@code ;}. */
public record EmptyStatement(Origin origin) implements Statement {

  /** Requires every component and copies lists. */
  public EmptyStatement {
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitEmptyStatement(this);
  }
}
