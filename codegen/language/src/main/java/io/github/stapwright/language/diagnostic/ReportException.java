package io.github.stapwright.language.diagnostic;

/** The input is wrong: thrown where a caller did not look at the report. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Report report;

  /** An exception whose message is the text of {@code report}. */
  public ReportException(Report report) {
    super(new ReportText(Excerpts.none()).of(report).stripTrailing());
    this.report = report;
  }

  /** What was found. */
  public Report report() {
    return report;
  }
}
