package io.github.stapwright.examples.postgresql;

import static io.github.stapwright.testkit.Events.marker;
import static io.github.stapwright.testkit.Events.pause;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;

import io.github.stapwright.testkit.MarkerEvent;
import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ProbeTest(value = SlowQueries.class, target = "/usr/lib/postgresql/15/bin/postgres")
class SlowQueriesTest {
  @Test
  void aQueryIsSlowFromATenthOfASecondOn(ProbeDriver driver) {
    driver.on(query("start", "quick"), pause(Duration.ofMillis(99)), query("done", "quick"));
    driver.on(query("start", "slow"), pause(Duration.ofMillis(100)), query("done", "slow"));
    assertThat(driver).prints("  100000 us in 1000: slow\n");
  }

  @Test
  void aQueryThatFailsIsLeftOut(ProbeDriver driver) {
    driver.on(query("start", "select 1/0"), pause(Duration.ofSeconds(1)));
    driver.on(query("start", "select 1"), query("done", "select 1"));
    assertThat(driver).printsNothing();
  }

  private static MarkerEvent query(String what, String text) {
    return marker("postgresql", "query__" + what).with(text);
  }
}
