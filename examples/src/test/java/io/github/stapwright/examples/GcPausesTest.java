package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ProbeTest(GcPauses.class)
class GcPausesTest {
  @Test
  void timesEachGenerationByItself(ProbeDriver driver) {
    driver.on(gcStart(0), pause(Duration.ofMillis(1)), gcDone(7));
    driver.on(gcStart(0), pause(Duration.ofMillis(3)), gcDone(0));
    driver.on(gcStart(2), pause(Duration.ofMillis(20)), gcDone(90));
    assertThat(driver).global("pauses").at(0).hasCount(2).hasAverage(2000).hasMax(3000);
    assertThat(driver).global("pauses").at(2).hasCount(1).hasSum(20_000);
    assertThat(driver).global("objects").hasSum(97);
  }

  @Test
  void passesOverACollectionThatBeganBeforeTheScript(ProbeDriver driver) {
    assertThat(driver.on(gcDone(5))).global("pauses").isEmpty();
  }

  @Test
  void threadsCollectIndependently(ProbeDriver driver) {
    driver.on(gcStart(0).by(process(1)), gcStart(2).by(process(1).thread(2)));
    driver.advance(Duration.ofMillis(4)).on(gcDone(1).by(process(1)));
    assertThat(driver).global("pauses").hasSize(1).at(0).hasSum(4000);
  }

  /** The pauses are those of another run, but not how many there were, nor what they collected. */
  @Test
  void countsTheCollectionsThatSystemTapCounted(ProbeDriver driver) throws IOException {
    assertThat(counts(driver.replay(Recorded.WORKLOAD).end().lines()))
        .isEqualTo(counts(Recorded.lines("GcPauses")))
        .containsExactly(
            "generation 0: 7 collections", "generation 2: 4 collections", "661 objects");
  }

  private static List<String> counts(List<String> lines) {
    return lines.stream()
        .filter(it -> it.contains("collections") || it.contains("objects"))
        .map(it -> it.replaceFirst(", .*", ""))
        .toList();
  }
}
