package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** Statements in braces. */
public record Block(List<Statement> statements, Origin origin) implements Statement, FunctionBody {

  /** Requires every component and copies lists. */
  public Block {
    statements = List.copyOf(statements);
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.copyOf(statements);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitBlock(this);
  }
}
