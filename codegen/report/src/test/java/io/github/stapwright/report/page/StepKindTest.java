package io.github.stapwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepKindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "printf(\"%d\\n\", n);      | prints",
        "print(@hist_log(t));        | prints",
        "println(1, 2);              | prints",
        "n++;                        | stores",
        "++n;                        | stores",
        "calls[a, f(b)]++;           | stores",
        "calls[\"a = b\"] += 2;      | stores",
        "t <<< gettimeofday_us() - n; | stores",
        "delete calls[a];            | stores",
        "local = n;                  | step",
        "local[n] = 1;               | step",
        "f(n);                       | step",
        "printer(n);                 | step",
        "if (n == 1)                 | step",
        "return n;                   | step",
      })
  void tellsWhatAStatementLeaves(String statement, String kind) {
    assertThat(StepKind.of(statement, Set.of("n", "calls", "t")).text()).isEqualTo(kind);
  }
}
