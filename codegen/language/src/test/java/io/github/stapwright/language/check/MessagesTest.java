package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.Severity;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What SystemTap 5.6 says of small scripts in passes 2 and 3: the same verdict, and the first error
 * at the same line and column.
 */
class MessagesTest {
  private static final Pattern PLACE = Pattern.compile(" at (?:f[.]stp)?:([0-9]+:[0-9]+)");

  /** What only a kernel, a program's debugging information or the files of the machine decide. */
  private static final Set<String> NEED_MORE =
      Set.of(
          "pp CONFIG",
          "@cast nodebug",
          "mark bad arg",
          "mark $$return",
          "mark nosuch",
          "mark provider bad",
          "process nosuch",
          "process relative");

  private record Row(String name, String script, String pass, String messages) {
    @Override
    public String toString() {
      return name;
    }

    boolean isAccepted() {
      return pass.equals("ok");
    }

    Optional<String> place() {
      return Stream.of(messages.split(" // "))
          .filter(it -> it.startsWith("semantic error"))
          .flatMap(
              it -> {
                Matcher matcher = PLACE.matcher(it);
                return matcher.find() ? Stream.of(matcher.group(1)) : Stream.empty();
              })
          .findFirst();
    }
  }

  static Stream<Row> rows() throws IOException {
    List<Row> rows = all().filter(it -> !it.pass().equals("p1")).toList();
    assertThat(rows).hasSizeGreaterThan(150);
    return rows.stream().filter(it -> !NEED_MORE.contains(it.name()));
  }

  private static Stream<Row> all() throws IOException {
    try (var in =
        MessagesTest.class.getResourceAsStream("/io/github/stapwright/language/messages.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(it -> it.split("\t", -1))
          .map(it -> new Row(it[0], unescaped(it[1]), it[4], it[5]));
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next == '\\' && at + 1 < text.length() && "nt\\".indexOf(text.charAt(at + 1)) >= 0) {
        char escaped = text.charAt(++at);
        plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : '\\');
      } else {
        plain.append(next);
      }
    }
    return plain.toString();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void judgesAsSystemTapDoes(Row row) {
    Report report = report(row.script());
    assertThat(report.hasErrors()).as("%s%n%s", row.script(), report).isEqualTo(!row.isAccepted());
    if (!row.isAccepted() && row.place().isPresent() && !isOfWholeScript(report)) {
      assertThat(firstError(report))
          .as("%s%n%s", row.script(), report)
          .isEqualTo(row.place().get());
    }
  }

  /** SystemTap gives no place for a script of which nothing is left, but a warning before. */
  private static boolean isOfWholeScript(Report report) {
    return report.diagnostics().stream()
        .anyMatch(it -> it.problem() == io.github.stapwright.language.diagnostic.Problem.NO_PROBES);
  }

  private static String firstError(Report report) {
    return report.diagnostics().stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .map(Diagnostic::origin)
        .map(it -> it.line() + ":" + it.column())
        .findFirst()
        .orElse("none");
  }

  private static Report report(String script) {
    Parsed parsed =
        Parser.parse(
            Source.of("f.stp", script),
            ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()).withArguments(List.of()));
    return parsed
        .script()
        .map(it -> parsed.report().and(Checker.check(it, CheckOptions.defaults()).report()))
        .orElse(parsed.report());
  }
}
