package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Report;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a check.
 *
 * @param types the types of what SystemTap does not remove, when names resolve
 * @param report all that was found
 */
public record Checked(Optional<Types> types, Report report) {
  /** Requires both. */
  public Checked {
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(report, "report");
  }
}
