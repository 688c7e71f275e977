package io.github.stapwright.examples.hotspot;

import static io.github.stapwright.testkit.Events.marker;
import static io.github.stapwright.testkit.Events.pause;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;

import io.github.stapwright.testkit.MarkerEvent;
import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ProbeTest(LockWaits.class)
class LockWaitsTest {
  @Test
  void aWaitLastsFromEnterToEntered(ProbeDriver driver) {
    driver.on(monitor("entered"));
    driver.on(monitor("enter"), pause(Duration.ofMillis(2)), monitor("entered"));
    driver.end();
    assertThat(driver).prints("    2000 us in     1 waits for java/lang/Object\n");
  }

  private static MarkerEvent monitor(String what) {
    return marker("hotspot", "monitor__contended__" + what)
        .with(1)
        .with(0x7f00)
        .with("java/lang/Object")
        .with(16);
  }
}
