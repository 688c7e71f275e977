package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Report;
import java.io.IOException;
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
    return ScriptTable.rows("messages.tsv")
        .map(it -> new Row(it.get(0), it.get(1), it.get(4), it.get(5)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void judgesAsSystemTapDoes(Row row) {
    Report report = ScriptTable.report(row.script());
    assertThat(report.hasErrors()).as("%s%n%s", row.script(), report).isEqualTo(!row.isAccepted());
    if (!row.isAccepted() && row.place().isPresent() && !isOfWholeScript(report)) {
      assertThat(ScriptTable.errorPlaces(report))
          .as("%s%n%s", row.script(), report)
          .startsWith(row.place().get());
    }
  }

  /** SystemTap gives no place for a script of which nothing is left, but a warning before. */
  private static boolean isOfWholeScript(Report report) {
    return report.diagnostics().stream()
        .anyMatch(it -> it.problem() == io.github.stapwright.language.diagnostic.Problem.NO_PROBES);
  }
}
