package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/**
 * C text between <code>%&#123;</code> and <code>%&#125;</code>, allowed only in guru mode ({@code
 * stap -g}).
 */
public record EmbeddedCode(ByteString code, Origin origin) implements Declaration, FunctionBody {

  /** Requires every component and copies lists. */
  public EmbeddedCode {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Declaration.Visitor<R> visitor) {
    return visitor.visitEmbeddedCode(this);
  }
}
