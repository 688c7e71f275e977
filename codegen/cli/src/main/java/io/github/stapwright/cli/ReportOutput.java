package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Excerpts;
import io.github.stapwright.language.diagnostic.Finding;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportJson;
import io.github.stapwright.language.diagnostic.ReportJunit;
import io.github.stapwright.language.diagnostic.ReportSarif;
import io.github.stapwright.language.diagnostic.ReportText;
import io.github.stapwright.language.diagnostic.Severity;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Problems on standard error, for people. */
final class ReportOutput {
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String PLAIN = "\u001b[0m";

  private final Terminal terminal;

  ReportOutput(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Writes what is wrong with a script. */
  int text(ReadScript read) {
    return text(read.report(), read.excerpts());
  }

  /** Writes problems without source lines. */
  int text(Report report) {
    return text(report, Excerpts.none());
  }

  /** Writes problems with lines of the files given by name. */
  int text(Report report, Map<String, ByteString> files) {
    return text(report, Excerpts.of(files));
  }

  /**
   * Writes problems for people to standard error, or for programs to standard output.
   *
   * @param names the files that were looked at
   * @param files what stands in them and in what they include
   */
  int as(
      ReportFormat format,
      List<Finding> findings,
      List<String> names,
      Map<String, ByteString> files)
      throws IOException {
    Report report = new Report(findings.stream().map(Finding::diagnostic).toList());
    switch (format) {
      case text -> text(report, files);
      case junit -> terminal.out().print(ReportJunit.of(report, names));
      case json -> terminal.out().print(ReportJson.of(report));
      case sarif -> terminal.out().print(ReportSarif.of(findings, Version.number(), files));
    }
    return status(report);
  }

  /** Writes problems and gives the exit status that follows from them. */
  int text(Report report, Excerpts excerpts) {
    ReportText text = new ReportText(excerpts);
    for (Diagnostic diagnostic : report.diagnostics()) {
      terminal.err().print(coloured(diagnostic, text.of(diagnostic)));
    }
    terminal.err().flush();
    return status(report);
  }

  /** A fault of our own is no answer about the input. */
  private static int status(Report report) {
    boolean failed =
        report.diagnostics().stream().anyMatch(it -> it.problem() == Problem.OWN_FAULT);
    return failed ? Exit.TROUBLE : report.hasErrors() ? Exit.WRONG_INPUT : Exit.FINE;
  }

  private String coloured(Diagnostic diagnostic, String text) {
    if (!terminal.colours()) {
      return text;
    }
    String head = diagnostic.severity().text() + " " + diagnostic.problem().name() + ":";
    String colour = diagnostic.severity() == Severity.ERROR ? RED : YELLOW;
    int at = text.indexOf(head);
    return text.substring(0, at) + colour + head + PLAIN + text.substring(at + head.length());
  }
}
