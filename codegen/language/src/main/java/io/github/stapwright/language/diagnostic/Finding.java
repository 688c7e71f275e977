package io.github.stapwright.language.diagnostic;

import java.util.List;
import java.util.Objects;

/**
 * A problem, and the edits that would mend it.
 *
 * @param mends each of them alone is enough, the likeliest first
 */
public record Finding(Diagnostic diagnostic, List<Mend> mends) {
  /** Requires the problem and copies the list. */
  public Finding {
    Objects.requireNonNull(diagnostic, "diagnostic");
    mends = List.copyOf(mends);
  }

  /** A problem that no edit is known for. */
  public static Finding of(Diagnostic diagnostic) {
    return new Finding(diagnostic, List.of());
  }

  /** The same for all problems of a report. */
  public static List<Finding> of(Report report) {
    return report.diagnostics().stream().map(Finding::of).toList();
  }
}
