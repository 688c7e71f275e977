package io.github.stapwright.language.diagnostic;

import io.github.stapwright.model.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * A report as text: {@code FILE:LINE:COL: error NAME: sentence}, the source line with a caret, and
 * {@code fix: ...}.
 */
public final class ReportText {
  private final Excerpts excerpts;

  /** Shows source lines from {@code excerpts}. */
  public ReportText(Excerpts excerpts) {
    this.excerpts = Objects.requireNonNull(excerpts, "excerpts");
  }

  /** The text of all problems, each line ended by a newline; empty for an empty report. */
  public String of(Report report) {
    StringBuilder text = new StringBuilder();
    report.diagnostics().forEach(it -> text.append(of(it)));
    return text.toString();
  }

  /** The text of one problem, each line ended by a newline. */
  public String of(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder().append(diagnostic).append('\n');
    excerpts.at(diagnostic.origin()).ifPresent(it -> append(text, it));
    Optional<Origin> caller = diagnostic.origin().caller();
    while (caller.isPresent()) {
      text.append("called from ").append(caller.get()).append('\n');
      caller = caller.get().caller();
    }
    diagnostic.fix().ifPresent(it -> text.append("fix: ").append(it).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, Excerpt excerpt) {
    text.append("  | ").append(excerpt.line()).append('\n');
    if (!excerpt.marks().isEmpty()) {
      text.append("  | ").append(excerpt.marks()).append('\n');
    }
  }
}
