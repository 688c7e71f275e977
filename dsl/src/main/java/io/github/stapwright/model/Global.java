package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A global variable, {@code global NAME% [SIZE] = LITERAL}, or {@code private NAME} which only its
 * own file sees.
 */
public record Global(
    boolean isPrivate,
    String name,
    boolean wraps,
    OptionalInt size,
    Optional<Literal> initial,
    Origin origin)
    implements Declaration {

  /** Requires every component and copies lists. */
  public Global {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(initial, "initial");
    Objects.requireNonNull(origin, "origin");
    Names.requireIdentifier(name);
  }

  @Override
  public List<Node> children() {
    return initial.<List<Node>>map(List::of).orElseGet(List::of);
  }

  @Override
  public <R> R accept(Declaration.Visitor<R> visitor) {
    return visitor.visitGlobal(this);
  }
}
