package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** A whole script after preprocessing: its declarations in the order in which they were written. */
public record Script(List<Declaration> declarations, Origin origin) implements Node {

  /** Requires every component and copies lists. */
  public Script {
    declarations = List.copyOf(declarations);
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.copyOf(declarations);
  }
}
