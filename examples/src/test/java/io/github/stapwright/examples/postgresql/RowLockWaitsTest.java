package io.github.stapwright.examples.postgresql;

import static io.github.stapwright.testkit.Events.marker;
import static io.github.stapwright.testkit.Events.pause;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;

import io.github.stapwright.testkit.MarkerEvent;
import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ProbeTest(value = RowLockWaits.class, target = "/usr/lib/postgresql/15/bin/postgres")
class RowLockWaitsTest {
  @Test
  void aWaitNamesItsQuery(ProbeDriver driver) {
    driver.on(marker("postgresql", "query__start").with("update t set a = 1"));
    driver.on(wait("start"), pause(Duration.ofMillis(3)), wait("done"));
    assertThat(driver).prints("    3000 us of 1000, kind 5, mode 5: update t set a = 1\n");
  }

  private static MarkerEvent wait(String what) {
    MarkerEvent event = marker("postgresql", "lock__wait__" + what);
    return event.with(7).with(0).with(0).with(0).with(5).with(5);
  }
}
