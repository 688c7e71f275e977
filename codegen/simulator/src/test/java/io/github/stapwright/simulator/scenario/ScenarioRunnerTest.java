package io.github.stapwright.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.simulator.coverage.CoverageText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioRunnerTest {
  private static final String SCRIPT =
      """
      global calls, took, last
      probe process.mark("function__entry") {
        name = user_string2($arg2, "?")
        calls[name]++
        last = name
        began[tid()] = gettimeofday_us()
      }
      probe process.mark("function__return") {
        took <<< gettimeofday_us() - began[tid()]
        printf("%s %d\\n", user_string2($arg2, "?"), $arg3)
      }
      probe process.mark("gc__start") { printf("%d\\n", 1 / $arg1) }
      probe end { printf("end %d %s %d\\n", @count(took), last, calls["one"]) }
      global began
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeScript() throws IOException {
    Files.writeString(folder.resolve("x.stp"), SCRIPT);
  }

  private ScenarioFile file(String scenarios) throws IOException {
    Path file = folder.resolve("x.probetest.yaml");
    Files.writeString(file, scenarios);
    return ScenarioFile.read(file);
  }

  private List<String> failures(String scenarios) throws IOException {
    ScenarioRunner runner = new ScenarioRunner(file(scenarios));
    return runner.run(runner.coverage()).stream()
        .flatMap(it -> it.failures().stream())
        .map(it -> it.line() + ": " + it.text())
        .toList();
  }

  @Test
  void passesWhenAllIsAsExpected() throws IOException {
    assertThat(
            failures(
                """
                process: {pid: 7, execname: gunicorn}
                scenarios:
                  - name: a call
                    events:
                      - call one@test.py:6-8 taking 3ms
                      - expect: {prints: "one 8\\n", globals: {took: {count: 1, min: 3000}}}
                      - entry two@test.py:1 x3 every 1ms
                      - return two@test.py:2 by 9/10 named x
                    globals:
                      calls["one"]: 1
                      calls["two"]: 3
                      calls: {size: 2}
                      last: two
                      began[7]: 1767225600005000
                      began[10]: none
                      took: {count: 2}
                    contains: [one 8, end 2 two 1]
                    exit-status: 0
                    exited: false
                """))
        .isEmpty();
  }

  @Test
  void showsWhatHappenedWhenItIsNot() throws IOException {
    assertThat(
            failures(
                """
                scenarios:
                  - name: a call
                    events: call one@test.py taking 3ms
                    prints: |
                      one 2
                      end 1 one 1
                """))
        .containsExactly(
            """
            4: the script printed something else (- expected, + printed):
              - one 2
              + one 1
                end 1 one 1
            what happened, and what the script wrote then:
                 0 us  begin
                 0 us  1000 function__entry("test.py", "one", 1)
                 0 us  pause of 3000 us
              3000 us  1000 function__return("test.py", "one", 1)  | one 1
              3000 us  end                                         | end 1 one 1
            globals:
              calls["one"] = 1
              took         = @count=1 @min=3000 @max=3000 @sum=3000 @avg=3000
              last         = "one"
              began[1000]  = 1767225600000000
            """);
  }

  @Test
  void anErrorThatNobodyAskedForIsAFailure() throws IOException {
    String scenarios =
        """
        scenarios:
          - name: division
            events: gc__start 0
            %s
        """;
    assertThat(failures(scenarios.formatted("exited: true")))
        .singleElement()
        .asString()
        .startsWith(
            "2: the script failed, and no `errors:` asks about it:\n  ERROR: division by 0");
    assertThat(failures(scenarios.formatted("errors: division by 0"))).isEmpty();
  }

  @Test
  void stringsMayBeUnreadable() throws IOException {
    assertThat(
            failures(
                """
                scenarios:
                  - name: pointers
                    events:
                      - function__return "a b.py" NULL 3
                      - function__return a.py fault:0x7f00 4
                      - function__return a.py hex:c3a9 5
                      - function__return a.py "x \\"y\\"" 0x10
                    contains: ["? 3\\n? 4\\né 5\\nx \\"y\\" 16\\n"]
                """))
        .isEmpty();
  }

  @Test
  void countsWhatTheScenariosCoverAndNotice() throws IOException {
    ScenarioFile file =
        file(
            "scenarios:\n  - {name: a call, events: entry one@test.py:6, contains: end 0 one 1}\n");
    ScenarioRunner runner = new ScenarioRunner(file);
    var coverage = runner.coverage();
    assertThat(runner.run(coverage)).allMatch(ScenarioResult::passed);
    assertThat(CoverageText.missed(coverage.covered()))
        .hasSize(5)
        .anyMatch(it -> it.endsWith("`probe process.mark(\"gc__start\")` never ran"));
    assertThat(runner.mutation().noticed())
        .anyMatch(it -> it.change().equals("`calls[name]++;` was left out"));
    assertThat(runner.mutation().unnoticed())
        .anyMatch(it -> it.change().equals("`1 / $arg1` became `1 * $arg1`"));
  }

  @Test
  void shrinksTheRecordingOfAScenarioThatFails() throws IOException {
    StringBuilder events = new StringBuilder();
    for (int time = 0; time < 200; time++) {
      events.append(
          "{\"us\":%d,\"pid\":1,\"tid\":1,\"execname\":\"x\",\"provider\":\"python\",\"marker\":\"gc__start\",\"args\":[%d]}%n"
              .formatted(time, time == 150 ? 0 : 1));
    }
    Files.writeString(folder.resolve("gc.jsonl"), events);
    ScenarioRunner runner =
        new ScenarioRunner(
            file("scenarios:\n  - {name: gc, events: replay gc.jsonl, exited: false}\n"));
    ScenarioResult failed = runner.run(runner.coverage()).get(0);
    assertThat(runner.shrunk(failed))
        .singleElement()
        .satisfies(it -> assertThat(it.microseconds()).isEqualTo(150));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "entery one@a.py:1 | begins with no event that is known: `entry`",
        "entry one | needs a place, FUNCTION@FILE:LINE where `one` stands",
        "entry | needs a place, FUNCTION@FILE:LINE at its end",
        "entry one@a.py:1 again | is not understood from `again` on",
        "gc__start | needs the arguments [generation], but has 0",
        "gc__start two | needs a number for `generation`, not `two`",
        "wait long | needs a time such as 10ms where `long` stands",
        "lost x3 every | needs a time such as 10ms at its end",
        "entry one@a.py:1 by me | needs a process, `by 42` or `by 42/43` where `me` stands",
        "function__entry hex:f a 1 | needs hexadecimal digits, two for a byte, in `hex:f`"
      })
  void refusesEventsThatCannotBeMeant(String event, String because) {
    assertThatThrownBy(
            () -> file("scenarios:\n  - name: x\n    prints: ''\n    events:\n      - " + event))
        .isInstanceOf(ScenarioFormatException.class)
        .hasMessageContaining("x.probetest.yaml:5: the event `" + event + "` " + because);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | 1: `scenarios:` is missing, a list of what is tried",
        "scenarios: [{events: lost, prints: x}] | 1: a scenario needs a `name:`",
        "scenarios: [{name: x, events: lost}] | 1: the scenario `x` expects nothing, so it cannot fail",
        "scenarios: [{name: x, print: y}] | 1: `print` is not known here; known are contains,",
        "options: -x | 1: `scenarios:` is missing",
        "scenarios: [{name: x, exited: maybe}] | 1: `true` or `false` is needed here",
        "a: [ | 1: not YAML:",
        "scenarios: [{name: x, globals: {nope: 1}}] | 1: the script has no global `nope`"
      })
  void refusesFilesThatCannotBeMeant(String text, String because) {
    assertThatThrownBy(() -> failures(text))
        .isInstanceOf(ScenarioFormatException.class)
        .hasMessageContaining("x.probetest.yaml:" + because);
  }
}
