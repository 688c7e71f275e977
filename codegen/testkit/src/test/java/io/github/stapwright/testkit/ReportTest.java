package io.github.stapwright.testkit;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.stapwright.probes.Latency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The page of a test class, seen by running one. */
class ReportTest {

  @ProbeTest(Latency.class)
  @Report
  static class Shown {
    @Test
    void timesACall(ProbeDriver driver) {
      driver.on(call("f").taking(Duration.ofMillis(3)));
      assertThat(driver).global("took").hasMin(3000);
    }

    @Test
    void fails(ProbeDriver driver) {
      driver.on(call("g").taking(Duration.ofMillis(1)));
      assertThat(driver).global("took").hasMin(3000);
    }
  }

  @ProbeTest(Latency.class)
  @Report("target/elsewhere.html")
  @ProbeCoverage(probes = 100)
  static class Elsewhere {
    @Test
    void timesACall(ProbeDriver driver) {
      driver.on(call("f").taking(Duration.ofMillis(3)));
    }
  }

  private static void run(Class<?> tests, int failed) {
    EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .assertStatistics(it -> it.failed(failed));
  }

  @Test
  void eachTestHasItsRun() throws IOException {
    Path page = Path.of("target/stapwright/report", Shown.class.getName() + ".html");
    Files.deleteIfExists(page);
    run(Shown.class, 1);
    assertThat(Files.readString(page))
        .contains("\"name\":\"timesACall\"", "\"name\":\"fails\"", "\"min\":3000", "\"min\":1000")
        .contains("\"java\":\"io/github/stapwright/probes/Latency.java:")
        .containsOnlyOnce("\"failures\":[]");
  }

  @Test
  void thePageMayLieElsewhere() throws IOException {
    Path page = Path.of("target/elsewhere.html");
    Files.deleteIfExists(page);
    run(Elsewhere.class, 0);
    assertThat(page).content().contains("<title>Elsewhere</title>");
  }
}
