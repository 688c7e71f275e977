package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SlowCallsTest {
  /**
   * A call is timed once, also when it calls itself: three calls of {@code slow}, each 20 ms longer
   * than the one in it.
   */
  @Test
  void timesEachLevelOfARecursion() throws IOException {
    assertThat(Example.of(new SlowCalls()).over("workload"))
        .filteredOn(it -> it.contains(" slow "))
        .extracting(it -> Long.parseLong(it.strip().split(" ")[0]) / 20_000)
        .containsExactly(1L, 2L, 3L);
    assertThat(Example.recorded("SlowCalls"))
        .filteredOn(it -> it.contains(" slow "))
        .extracting(it -> Long.parseLong(it.strip().split(" ")[0]) / 20_000)
        .containsExactly(1L, 2L, 3L);
  }
}
