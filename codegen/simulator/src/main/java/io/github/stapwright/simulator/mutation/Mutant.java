package io.github.stapwright.simulator.mutation;

import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.util.Objects;

/**
 * A script with one fault.
 *
 * @param script the script with the fault
 * @param change the fault, such as {@code `n > 3` became `n >= 3`}
 * @param origin where it was made
 */
public record Mutant(Script script, String change, Origin origin) {
  /** Requires every component. */
  public Mutant {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(origin, "origin");
  }

  /** {@code Trace.java:12: `n > 3` became `n >= 3`}. */
  @Override
  public String toString() {
    return origin.isKnown() ? origin + ": " + change : change;
  }
}
