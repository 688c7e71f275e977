package io.github.stapwright.language.syntax;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.model.Script;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a parse.
 *
 * @param script the model, when there is no error
 * @param report all that was found
 */
public record Parsed(Optional<Script> script, Report report) {
  /** Requires both. */
  public Parsed {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(report, "report");
  }

  /**
   * The model.
   *
   * @throws io.github.stapwright.language.diagnostic.ReportException if there is an error
   */
  public Script orThrow() {
    report.orThrow();
    return script.orElseThrow();
  }
}
