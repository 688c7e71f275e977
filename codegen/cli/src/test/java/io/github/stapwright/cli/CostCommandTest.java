package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostCommandTest {
  private static final String EVENTS = "../../examples/recordings/workload.events.jsonl.gz";

  @TempDir private Path folder;
  private String script;

  @BeforeEach
  void write() throws Exception {
    script =
        Files.writeString(
                folder.resolve("c.stp"),
                """
                global n
                probe process("python3").mark("function__entry") {
                  file = user_string2($arg1, "?")
                  func = user_string2($arg2, "?")
                  if (file =~ "test[.]py$") { printf("%s\\n", func) n++ }
                }
                """)
            .toString();
  }

  @Test
  void eventsSayHowOftenAndWhatWouldSaveMost() {
    Ran ran = Ran.stapwright("cost", script, "--events", EVENTS);
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(ran.out())
        .contains("a hit (of 1,324): ", "(true 2.7 %)", "function__entry: 2,330 hits a second")
        .contains("filter first: read behind the filter", "  |   if (file =~ \"test[.]py$\") {")
        .contains("output: ", "in SystemTap: ");
  }

  @Test
  void aBudgetIsKeptOrNot() {
    String[] words = {"cost", script, "--rate", "function__entry=20000/s", "--budget", "50%"};
    assertThat(Ran.stapwright(words).status()).isZero();
    words[5] = "0.01";
    Ran over = Ran.stapwright(words);
    assertThat(over.status()).isEqualTo(1);
    assertThat(over.err()).contains("over budget: the program becomes slower by");
  }

  @Test
  void anotherTableGivesOtherPrices() throws Exception {
    String table =
        Files.readString(
                Path.of(
                    "../simulator/src/main/resources/io/github/stapwright/simulator/cost/costs.tsv"))
            .replaceFirst("(?m)^hit\t[^\t]*", "hit\t1000000");
    String costs = Files.writeString(folder.resolve("costs.tsv"), table).toString();
    Ran ran =
        Ran.stapwright(
            "cost",
            script,
            "--costs",
            costs,
            "--format",
            "json",
            "--events",
            EVENTS,
            "--budget",
            "50");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).startsWith("{\"stapwright-cost\":1,").contains("\"slowerPercent\":23");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--rate often          | a rate is MARKER=N/s",
        "--budget much         | a budget is a percentage, such as 5%",
        "--budget 5%           | the rate of `function__entry` is missing",
        "--costs SCRIPT        | no work is called global n",
        "--calibrate DIR/c --calls 5 | fewer than 2000 calls say nothing",
        "--python python3      | name a script whose cost is asked for",
      })
  void whatCannotBeIsRefused(String options, String message) {
    String words = "cost SCRIPT " + options;
    Ran ran = Ran.stapwright(words.replace("SCRIPT", script).split(" +"));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
  }

  @Test
  void withoutAScriptThereIsNothingToSay() {
    assertThat(Ran.stapwright("cost").status()).isEqualTo(2);
  }
}
