package io.github.stapwright.language.bind;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.model.Script;
import java.util.Objects;

/**
 * A script for one target.
 *
 * @param script the model; it is complete only if the report holds no error
 * @param report what could not be bound
 */
public record Bound(Script script, Report report) {
  /** Requires both. */
  public Bound {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(report, "report");
  }
}
