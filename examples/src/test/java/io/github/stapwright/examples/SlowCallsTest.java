package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ProbeTest(SlowCalls.class)
class SlowCallsTest {
  @Test
  void aCallIsSlowFromAMillisecondOn(ProbeDriver driver) {
    driver.on(call("quick").taking(Duration.ofNanos(999_000)));
    driver.on(call("slow").lines(3, 5).taking(Duration.ofMillis(1)));
    assertThat(driver).prints("    1000 us slow test.py:5\n");
  }

  @Test
  void timesEachLevelOfARecursion(ProbeDriver driver) {
    Duration ms = Duration.ofMillis(1);
    driver.on(call("f", call("f", call("f").taking(ms)).taking(ms.multipliedBy(3)), pause(ms)));
    assertThat(driver)
        .lines()
        .extracting(it -> it.substring(0, 8).strip())
        .containsExactly("1000", "3000", "4000");
    assertThat(driver).global("began").isEmpty();
  }

  @Test
  void passesOverACallThatBeganBeforeTheScript(ProbeDriver driver) {
    driver.on(call("old").withoutEntry(), call("new").taking(Duration.ofMillis(2)));
    assertThat(driver).prints("    2000 us new test.py:1\n");
  }

  @Test
  void timesEachThreadByItself(ProbeDriver driver) {
    driver.inside(
        call("main").by(process(1)),
        () -> driver.on(call("worker").by(process(1).thread(2)).taking(Duration.ofMillis(7))));
    assertThat(driver)
        .lines()
        .containsExactly("    7000 us worker test.py:1", "    7000 us main test.py:1");
  }

  /** Three calls of {@code slow}, each 20 ms longer than the one in it. */
  @Test
  void timesTheRecursionThatSystemTapTimed(ProbeDriver driver) throws IOException {
    assertThat(steps(driver.replay(Recorded.WORKLOAD).lines()))
        .isEqualTo(steps(Recorded.lines("SlowCalls")))
        .containsExactly(1L, 2L, 3L);
  }

  private static List<Long> steps(List<String> lines) {
    return lines.stream()
        .filter(it -> it.contains(" slow "))
        .map(it -> Long.parseLong(it.strip().split(" ")[0]) / 20_000)
        .toList();
  }
}
