package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts over a program with debug information, and what {@code stap -p3} 5.6 said of each. Nobody
 * looks into the program here: what only it can tell is accepted.
 */
class ProgramVerdictsTest {
  private record Row(String script, String verdict) {
    @Override
    public String toString() {
      return script;
    }
  }

  static Stream<Row> rows() throws IOException {
    return ScriptTable.rows("program-verdicts.tsv").map(it -> new Row(it.get(0), it.get(1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void refusesOnlyWhatIsWrongWithEveryProgram(Row row) {
    ScriptReader reader =
        ScriptReader.with(
            ReadOptions.defaults()
                .withGuru(row.script().startsWith("//g"))
                .withArguments(List.of()));
    var read = reader.read(Source.of("f.stp", row.script()));
    assertThat(read.report().hasErrors())
        .as("%s%n%s", row.script(), read.report())
        .isEqualTo(row.verdict().equals("refuses"));
  }
}
