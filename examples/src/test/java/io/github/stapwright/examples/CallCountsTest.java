package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@ProbeTest(CallCounts.class)
class CallCountsTest {
  @Test
  void countsEachFunctionOfEachFile(ProbeDriver driver) {
    driver.on(call("one", call("two"), call("two")), call("two").in("other.py")).end();
    assertThat(driver)
        .prints(
            """
                  2 two test.py
                  1 one test.py
                  1 two other.py
            """);
  }

  @Test
  void printsTheTwentyThatAreCalledMost(ProbeDriver driver) {
    for (int number = 0; number < 25; number++) {
      driver.on(call("f" + number));
    }
    assertThat(driver).printsNothing().global("calls").hasSize(25);
    assertThat(driver.end()).lines().hasSize(20);
  }

  @Test
  @ProbeTest(value = CallCounts.class, options = "-DMAXMAPENTRIES=2")
  void failsWhenThereAreMoreFunctionsThanTheArrayHolds(ProbeDriver driver) {
    driver.on(call("one"), call("two"), call("three")).end();
    assertThat(driver).hasError("Array overflow, check MAXMAPENTRIES").hasExitStatus(1);
  }

  @Test
  void printsWhatSystemTapPrinted(ProbeDriver driver) throws IOException {
    assertThat(driver.replay(Recorded.WORKLOAD).end().lines())
        .isEqualTo(Recorded.lines("CallCounts"));
  }
}
