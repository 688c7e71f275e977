package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Report;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small scripts of ours, right and wrong, and what {@code stap -p3} 5.6 said of each: the same
 * verdict, and an error where SystemTap has its first one.
 */
class VerdictsTest {
  private record Row(String script, boolean isAccepted, String place) {
    @Override
    public String toString() {
      return script;
    }
  }

  static Stream<Row> rows() throws IOException {
    return ScriptTable.rows("verdicts.tsv")
        .map(it -> new Row(it.get(0), it.get(1).equals("ok"), it.get(2)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void judgesAsSystemTapDoes(Row row) {
    Report report = ScriptTable.report(row.script());
    assertThat(report.hasErrors()).as("%s%n%s", row.script(), report).isEqualTo(!row.isAccepted());
    if (!row.place().equals("-")) {
      assertThat(ScriptTable.errorPlaces(report))
          .as("%s%n%s", row.script(), report)
          .contains(row.place());
    }
  }
}
