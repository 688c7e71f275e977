package io.github.stapwright.testkit;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatThrownBy;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.probes.Latency;
import io.github.stapwright.probes.ZeroLatency;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A mistake that no tool reported for years fails the first test that is written for it. */
class ZeroLatencyTest {

  private static void aCallTakesItsTime(ProbeDriver driver) {
    driver.on(call("slow").taking(Duration.ofMillis(3)));
    assertThat(driver).global("took").hasMin(3000);
  }

  private static ProbeDriver driverOf(ProbeScript script) {
    return ProbeDriver.run(script);
  }

  @Test
  void theMistakeIsCaughtByATestOfTwoLines() {
    aCallTakesItsTime(driverOf(new Latency()));
    assertThatThrownBy(() -> aCallTakesItsTime(driverOf(new ZeroLatency())))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            `took` is not as expected:
              expected: @min=3000
              found:    @count=1 @min=0 @max=0 @sum=0 @avg=0
            what happened, and what the script wrote then:
                 0 us  begin
                 0 us  1000 function__entry("test.py", "slow", 1)
                 0 us  pause of 3000 us
              3000 us  1000 function__return("test.py", "slow", 1)
            globals:
              entered[1000] = 1767225600003000
              took          = @count=1 @min=0 @max=0 @sum=0 @avg=0
            """);
  }

  /** The same mistake, written by hand as there: a chain of assignments. */
  @Test
  void inTheScriptThatIsWrittenByHandToo() {
    ProbeDriver driver =
        ProbeDriver.run(Path.of("src/test/resources/io/github/stapwright/testkit/zero.stp"));
    driver.on(call("slow").taking(Duration.ofMillis(3)));
    assertThatThrownBy(() -> assertThat(driver).prints("slow 3000\n"))
        .hasMessageContaining("- slow 3000\n  + slow 0\n");
  }

  /** Of the right script it is a mutant, and the test notices it. */
  @Test
  void asAMutantItIsNoticed() {
    ScriptUnderTest right = ScriptUnderTest.of(new Latency());
    var mistake =
        right.mutants().stream()
            .filter(it -> it.change().endsWith("became `began[tid()] = gettimeofday_us()`"))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> aCallTakesItsTime(ProbeDriver.begin(right.with(mistake))))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("@min=0 @max=0");
  }
}
