package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One dotted part of a probe point, {@code NAME} or {@code NAME("argument")}; the name may hold
 * {@code *}.
 */
public record Component(String name, Optional<Literal> argument, Origin origin) implements Node {

  /** Requires every component and copies lists. */
  public Component {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(argument, "argument");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return argument.<List<Node>>map(List::of).orElseGet(List::of);
  }
}
