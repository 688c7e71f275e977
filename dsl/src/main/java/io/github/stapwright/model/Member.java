package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code ->NAME}. */
public record Member(String name, Origin origin) implements Accessor {

  /** Requires every component and copies lists. */
  public Member {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(Accessor.Visitor<R> visitor) {
    return visitor.visitMember(this);
  }
}
