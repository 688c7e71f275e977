package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@ProbeTest(LineHotspots.class)
class LineHotspotsTest {
  @Test
  void countsTheLinesOfTheFile(ProbeDriver driver) {
    driver.on(line("test.py", "two", 3), line("test.py", "two", 4), line("test.py", "two", 3));
    driver.on(line("other.py", "two", 3)).end();
    assertThat(driver)
        .prints(
            """
                  2 test.py:3
                  1 test.py:4
            """);
  }

  @Test
  void printsTheTenThatRunMostOften(ProbeDriver driver) {
    for (int line = 1; line <= 12; line++) {
      driver.on(line("test.py", "main", line));
    }
    assertThat(driver.end()).lines().hasSize(10);
  }

  @Test
  void printsWhatSystemTapPrinted(ProbeDriver driver) throws IOException {
    assertThat(driver.replay(Recorded.WORKLOAD).end().lines())
        .isEqualTo(Recorded.lines("LineHotspots"));
  }
}
