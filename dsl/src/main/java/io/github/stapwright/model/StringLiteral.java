package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A string: the bytes that it stands for once its escapes are read. */
public record StringLiteral(ByteString value, Spelling spelling, Origin origin) implements Literal {

  /** Requires every component and copies lists. */
  public StringLiteral {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(spelling, "spelling");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitStringLiteral(this);
  }
}
