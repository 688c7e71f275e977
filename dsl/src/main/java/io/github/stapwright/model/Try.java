package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code try { BODY } catch (MESSAGE) { HANDLER }}. */
public record Try(Block body, Optional<String> message, Block handler, Origin origin)
    implements Statement {

  /** Requires every component and copies lists. */
  public Try {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(handler, "handler");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(body, handler);
  }

  @Override
  public <R> R accept(Statement.Visitor<R> visitor) {
    return visitor.visitTry(this);
  }
}
