package io.github.stapwright.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Diagnostic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded verdicts of {@code stap -p1} 4.8, each with the place of its first message. */
class PassOneRowsTest {
  private record Row(String name, String script, String verdict, String place) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Row> rows() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                PassOneRowsTest.class.getResourceAsStream("pass1.tsv"), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(PassOneRowsTest::row).toList().stream();
    }
  }

  private static Row row(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    return new Row(columns.get(0), unescaped(columns.get(1)), columns.get(2), columns.get(3));
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (next == '\\' && "nt\\".indexOf(second) >= 0) {
        plain.append(second == 'n' ? '\n' : second == 't' ? '\t' : '\\');
        at++;
      } else {
        plain.append(next);
      }
    }
    return plain.toString();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void verdictAndPlaceAreThoseOfSystemTap(Row row) {
    ParseOptions options = Installed.asOracle();
    Parsed parsed = Parser.parse(Source.of("f.stp", row.script()), options);

    assertThat(parsed.script().isPresent())
        .as("%s", parsed.report())
        .isEqualTo(row.verdict().equals("accepted"));
    if (!row.place().equals("-")) {
      assertThat(parsed.report().diagnostics().get(0).origin()).hasToString("f.stp:" + row.place());
    }
    assertThat(parsed.report().diagnostics())
        .extracting(Diagnostic::sentence)
        .allSatisfy(it -> assertThat(it).isNotBlank().doesNotContain("null", "<EOF>", "{'"));
  }
}
