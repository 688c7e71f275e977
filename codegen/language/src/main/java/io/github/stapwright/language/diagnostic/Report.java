package io.github.stapwright.language.diagnostic;

import io.github.stapwright.model.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All problems of one run, sorted by place. */
public record Report(List<Diagnostic> diagnostics) {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(
          Diagnostic::origin,
          Comparator.comparing(Origin::file)
              .thenComparingInt(Origin::line)
              .thenComparingInt(Origin::column));

  private static final Report EMPTY = new Report(List.of());

  /** Sorts by file, line and column; what stands at one place keeps its order. */
  public Report {
    diagnostics = diagnostics.stream().sorted(BY_PLACE).toList();
  }

  /** Nothing was found. */
  public static Report empty() {
    return EMPTY;
  }

  /** The problems given. */
  public static Report of(Diagnostic... diagnostics) {
    return new Report(List.of(diagnostics));
  }

  /** The problems of both. */
  public Report and(Report other) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    all.addAll(other.diagnostics);
    return new Report(all);
  }

  /** Only what is about that file. */
  public Report about(String file) {
    return new Report(diagnostics.stream().filter(it -> it.origin().file().equals(file)).toList());
  }

  /** Whether anything found is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(it -> it.severity() == Severity.ERROR);
  }

  /**
   * Nothing, when there is no error.
   *
   * @throws ReportException with the text of all problems, otherwise
   */
  public void orThrow() {
    if (hasErrors()) {
      throw new ReportException(this);
    }
  }
}
