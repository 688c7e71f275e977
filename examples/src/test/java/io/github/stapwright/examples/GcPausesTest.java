package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GcPausesTest {
  /** The pauses are those of another run, but not how many there were, nor what they collected. */
  @Test
  void countsTheCollectionsThatSystemTapCounted() throws IOException {
    assertThat(Example.of(new GcPauses()).over("workload"))
        .filteredOn(it -> it.contains("collections") || it.contains("objects"))
        .extracting(it -> it.replaceFirst(", .*", ""))
        .containsExactly(
            "generation 0: 7 collections", "generation 2: 4 collections", "661 objects");
    assertThat(Example.recorded("GcPauses"))
        .filteredOn(it -> it.contains("collections") || it.contains("objects"))
        .extracting(it -> it.replaceFirst(", .*", ""))
        .containsExactly(
            "generation 0: 7 collections", "generation 2: 4 collections", "661 objects");
  }
}
