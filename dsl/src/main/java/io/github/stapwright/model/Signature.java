package io.github.stapwright.model;

import java.util.Objects;

/** What tells functions apart in SystemTap: a name and the number of parameters. */
public record Signature(String name, int arity) {

  /** Requires a name. */
  public Signature {
    Objects.requireNonNull(name, "name");
  }

  /** In the form {@code name/arity}. */
  @Override
  public String toString() {
    return name + "/" + arity;
  }
}
