package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ProbeTest(CallTrace.class)
class CallTraceTest {
  @Test
  void indentsEachCallByItsDepth(ProbeDriver driver) {
    driver.on(call("one", call("two").lines(2, 4).taking(Duration.ofMillis(3))).lines(6, 8));
    assertThat(driver)
        .prints(
            """
                 0 python3.9(1000): => one in test.py:6
                 0 python3.9(1000):  => two in test.py:2
              3000 python3.9(1000):  <= two in test.py:4
              3000 python3.9(1000): <= one in test.py:8
            """);
  }

  @Test
  void knowsTheFileByTheEndOfItsPath(ProbeDriver driver) {
    driver.on(call("one").in("/srv/app/test.py"), call("one").in("mytest.py"));
    assertThat(driver).lines().hasSize(2).allMatch(it -> it.contains("/srv/app/test.py"));
  }

  @Test
  void filtersBeforeItReadsTheName(ProbeDriver driver) {
    assertThat(driver).script().hasProbe(onFunctionReturn()).filteringOn(file("test.py"));
  }

  @Test
  void printsWhatSystemTapPrinted(ProbeDriver driver) throws IOException {
    assertThat(Recorded.withoutTimes(driver.replay(Recorded.TEST).lines()))
        .isEqualTo(Recorded.withoutTimes(Recorded.lines("CallTrace")));
  }

  /** Over 2,096 events it prints what the hand-written script of the seed printed. */
  @Test
  @ProbeTest(Unfiltered.class)
  void withoutItsFilterPrintsWhatTheHandWrittenScriptPrinted(ProbeDriver driver)
      throws IOException {
    assertThat(Recorded.withoutTimes(driver.replay(Recorded.TEST).lines()))
        .isEqualTo(Recorded.withoutTimes(Recorded.lines("Seed")))
        .isEqualTo(Recorded.withoutTimes(Recorded.lines("Unfiltered")));
  }
}
