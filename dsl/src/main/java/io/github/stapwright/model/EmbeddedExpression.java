package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/**
 * A C expression between <code>%&#123;</code> and <code>%&#125;</code>, allowed only in guru mode.
 */
public record EmbeddedExpression(ByteString code, Origin origin) implements Expression {

  /** Requires every component and copies lists. */
  public EmbeddedExpression {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitEmbeddedExpression(this);
  }
}
