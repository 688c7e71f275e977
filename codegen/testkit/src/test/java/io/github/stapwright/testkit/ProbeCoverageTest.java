package io.github.stapwright.testkit;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;
import static org.junit.jupiter.api.parallel.ResourceAccessMode.READ_WRITE;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.probes.Latency;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** What the extension does around tests, seen by running classes that are to fail. */
class ProbeCoverageTest {

  @ProbeTest(Latency.class)
  @ProbeCoverage(probes = 100, statements = 100, conditions = 100)
  static class OnlyTheUsualWay {
    @Test
    void timesACall(ProbeDriver driver) {
      driver.on(call("f").taking(Duration.ofMillis(3)));
      assertThat(driver).global("took").hasMin(3000);
    }
  }

  @ProbeTest(Latency.class)
  @ProbeCoverage(probes = 100, statements = 100, conditions = 100, mutants = 100)
  static class Thorough {
    @Test
    void timesACall(ProbeDriver driver) {
      driver.advance(Duration.ofMillis(1)).on(call("f").taking(Duration.ofMillis(3)));
      assertThat(driver).global("took").hasMin(3000).hasCount(1);
    }

    @Nested
    class WithoutEntry {
      @Test
      void passesOverTheReturn(ProbeDriver driver) {
        assertThat(driver.on(call("f").withoutEntry())).global("took").hasCount(0);
      }
    }
  }

  @ProbeTest(Latency.class)
  @ProbeCoverage(mutants = 100)
  static class Careless {
    @Test
    void runs(ProbeDriver driver) {
      assertThat(driver.on(call("f"))).global("took").hasCount(1);
    }
  }

  /** Fails with a division by zero that no test asks about. */
  static final class Divides implements ProbeScript {
    @Override
    public Probes probes() {
      return Probes.of(onGcStart().print("%d\n", number(1).dividedBy(generation())));
    }
  }

  @ProbeTest(Divides.class)
  static class Unasked {
    @Test
    void looksAway(ProbeDriver driver) {
      driver.on(gcStart(0));
    }

    @Test
    void asks(ProbeDriver driver) {
      assertThat(driver.on(gcStart(0))).hasError("division by 0");
    }
  }

  static class Nameless {
    @Test
    @org.junit.jupiter.api.extension.ExtendWith(ProbeExtension.class)
    void asksForADriver(ProbeDriver driver) {
      driver.end();
    }
  }

  private static List<String> failures(Class<?> tests) {
    Events events =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute().allEvents();
    return events.failed().stream().map(ProbeCoverageTest::message).toList();
  }

  private static String message(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .orElseThrow()
        .getMessage();
  }

  @Test
  void failsTheClassThatCoversTooLittle() {
    assertThat(failures(OnlyTheUsualWay.class))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ways of conditions covered: 1/2 (50.00%), but 100.0% are required\n")
        .contains("Latency.stp:")
        .contains("(io/github/stapwright/probes/Latency.java:")
        .endsWith("`tid() in began` was never false");
  }

  @Test
  void passesTheClassThatCoversEnough() {
    assertThat(failures(Thorough.class)).isEmpty();
  }

  @Test
  void namesTheMutantsThatNoTestNotices() {
    assertThat(failures(Careless.class))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("mutants noticed: ")
        .contains("`gettimeofday_us() - began[tid()]` became `gettimeofday_us() + began[tid()]`")
        .contains("the filter `tid() in began` was dropped")
        .endsWith("100.0% are required");
  }

  @Test
  void anErrorThatNoTestAsksAboutIsAFailure() {
    assertThat(failures(Unasked.class))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("the script failed, and the test did not ask about it (`hasError(..)`):\n")
        .contains("division by 0");
  }

  @Test
  void saysThatNoScriptIsNamed() {
    assertThat(failures(Nameless.class))
        .singleElement()
        .asString()
        .contains("no script is named: put `@ProbeTest(MyScript.class)` on the test or its class");
  }

  @Test
  @ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = READ_WRITE)
  void writesTheCoverageOfTheWholeRun(@TempDir Path folder) {
    System.setProperty(CoverageLog.PROPERTY, folder.toString());
    try {
      failures(Careless.class);
    } finally {
      System.clearProperty(CoverageLog.PROPERTY);
    }
    assertThat(folder.resolve("coverage.txt")).content().contains("Latency.stp");
    assertThat(folder.resolve("coverage.xml")).content().contains("name=\"Latency\"");
    assertThat(folder.resolve("coverage.html"))
        .content()
        .contains("io/github/stapwright/probes/Latency.java</h2>");
  }
}
