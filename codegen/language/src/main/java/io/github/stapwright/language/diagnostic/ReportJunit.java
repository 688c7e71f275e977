package io.github.stapwright.language.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * A report as JUnit XML: of each file a suite, of each problem in it a case that has failed, or has
 * passed with a word about it if it is no error; a file without problems is a case that has passed.
 */
public final class ReportJunit {
  private ReportJunit() {}

  /**
   * The text, ended by a newline.
   *
   * @param files all that were looked at, in order
   */
  public static String of(Report report, List<String> files) {
    JunitXml xml = new JunitXml("stapwright check");
    List<Diagnostic> left = new ArrayList<>(report.diagnostics());
    for (String file : files) {
      List<Diagnostic> own = left.stream().filter(it -> isAbout(it, file)).toList();
      left.removeIf(it -> isAbout(it, file));
      xml.suite(file, own.isEmpty() ? List.of(JunitXml.Case.passed("check")) : cases(own));
    }
    if (!left.isEmpty()) {
      xml.suite("elsewhere", cases(left));
    }
    return xml.text();
  }

  private static boolean isAbout(Diagnostic diagnostic, String file) {
    return diagnostic.origin().file().equals(file);
  }

  private static List<JunitXml.Case> cases(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(ReportJunit::of).toList();
  }

  private static JunitXml.Case of(Diagnostic diagnostic) {
    String place = diagnostic.origin().isKnown() ? " at " + place(diagnostic) : "";
    JunitXml.Case about = JunitXml.Case.passed(diagnostic.problem().name() + place);
    String text = new ReportText(Excerpts.none()).of(diagnostic);
    return diagnostic.severity() == Severity.ERROR
        ? about.failed(diagnostic.sentence(), text).at(diagnostic.origin().line())
        : about.saying(text).at(diagnostic.origin().line());
  }

  private static String place(Diagnostic diagnostic) {
    int column = diagnostic.origin().column();
    return diagnostic.origin().line() + (column > 0 ? ":" + column : "");
  }
}
