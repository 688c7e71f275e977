package io.github.stapwright.language.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTextTest {
  private static final ByteString FILE = ByteString.of("one\n\té = \"x\" 1\n");
  private final ReportText text = new ReportText(Excerpts.of(Map.of("a.stp", FILE)));

  @Test
  void showsTheLineWithCaretsInCharactersAndTheFix() {
    Diagnostic diagnostic =
        Diagnostic.of(Problem.SYNTAX, Origin.script("a.stp", 2, 7, 3), "expected a number")
            .withFix("write `1`");
    assertThat(text.of(diagnostic))
        .isEqualTo(
            """
            a.stp:2:7: error SYNTAX: expected a number
              |  é = "x" 1
              |      ^^^
            fix: write `1`
            """);
  }

  @Test
  void showsNoLineForAPlaceThatIsNotInTheFile() {
    assertThat(text.of(Diagnostic.of(Problem.SYNTAX, Origin.script("a.stp", 9, 1, 1), "no")))
        .isEqualTo("a.stp:9:1: error SYNTAX: no\n");
    assertThat(text.of(Diagnostic.of(Problem.SYNTAX, Origin.unknown(), "no")))
        .isEqualTo("error SYNTAX: no\n");
  }

  @Test
  void namesTheCallerOfAJavaLine() {
    Origin origin = Origin.java("a/Helper.java", 3).calledFrom(Origin.java("a/Main.java", 7));
    assertThat(text.of(Diagnostic.of(Problem.SYNTAX, origin, "no")))
        .isEqualTo("a/Helper.java:3: error SYNTAX: no\ncalled from a/Main.java:7\n");
  }

  @Test
  void sortsByPlaceAndThrowsOnlyForErrors() {
    Diagnostic late = Diagnostic.of(Problem.SYNTAX, Origin.script("a.stp", 2, 1, 1), "late");
    Diagnostic early = Diagnostic.of(Problem.SYNTAX, Origin.script("a.stp", 1, 1, 1), "early");
    Report report = Report.of(late, early);
    assertThat(report.diagnostics())
        .extracting(Diagnostic::sentence)
        .containsExactly("early", "late");
    assertThatThrownBy(report::orThrow)
        .isInstanceOf(ReportException.class)
        .hasMessage("a.stp:1:1: error SYNTAX: early\na.stp:2:1: error SYNTAX: late");
    Report.empty().orThrow();
  }
}
