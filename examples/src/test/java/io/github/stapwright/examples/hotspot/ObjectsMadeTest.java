package io.github.stapwright.examples.hotspot;

import static io.github.stapwright.testkit.Events.marker;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;

import io.github.stapwright.testkit.MarkerEvent;
import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import org.junit.jupiter.api.Test;

@ProbeTest(ObjectsMade.class)
class ObjectsMadeTest {
  @Test
  void namesHaveNoEndInMemoryAndAreCutByTheirLength(ProbeDriver driver) {
    driver.on(alloc("java/lang/StringBuilder", 16, 24), alloc("java/lang/String", 16, 24));
    driver.on(alloc("[B", 2, 40));
    driver.end();
    assertThat(driver)
        .prints(
            "        48 bytes       2 objects java/lang/String\n"
                + "        40 bytes       1 objects [B\n");
  }

  private static MarkerEvent alloc(String memory, long length, long size) {
    return marker("hotspot", "object__alloc").with(1).with(memory).with(length).with(size);
  }
}
