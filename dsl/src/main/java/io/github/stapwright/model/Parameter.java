package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A formal parameter, {@code NAME:TYPE}. */
public record Parameter(String name, Optional<Type> type, Origin origin) implements Node {

  /** Requires every component and copies lists. */
  public Parameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(origin, "origin");
    Names.requireIdentifier(name);
  }

  @Override
  public List<Node> children() {
    return List.of();
  }
}
