package io.github.stapwright.examples;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@ProbeTest(ImportTimes.class)
class ImportTimesTest {
  @Test
  void countsWhatAnImportImportsAsItsOwnTime(ProbeDriver driver) {
    driver.on(importFindLoadStart("json"), pause(Duration.ofMillis(1)));
    driver.on(importFindLoadStart("re"), pause(Duration.ofMillis(2)), importFindLoadDone("re", 1));
    driver.on(importFindLoadDone("json", 1));
    assertThat(driver)
        .prints(
            """
                2000 us   re
                3000 us json
            """);
    assertThat(driver).global("began").isEmpty();
  }

  @Test
  void saysThatAModuleWasNotFound(ProbeDriver driver) {
    driver.on(importFindLoadStart("nope"), importFindLoadDone("nope", 0));
    assertThat(driver).prints("       0 us nope (not found)\n");
  }

  @Test
  void passesOverAnImportThatBeganBeforeTheScript(ProbeDriver driver) {
    assertThat(driver.on(importFindLoadDone("json", 1))).printsNothing();
  }

  @Test
  void printsTheImportsThatSystemTapPrinted(ProbeDriver driver) throws IOException {
    assertThat(withoutTimes(driver.replay(Recorded.WORKLOAD).lines()))
        .isEqualTo(withoutTimes(Recorded.lines("ImportTimes")))
        .contains(" us   time", " us no_such_module (not found)");
  }

  private static List<String> withoutTimes(List<String> lines) {
    return lines.stream().map(it -> it.substring("12345678".length())).toList();
  }
}
