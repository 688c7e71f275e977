package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LineHotspotsTest {
  @Test
  void printsWhatSystemTapPrinted() throws IOException {
    assertThat(Example.of(new LineHotspots()).over("workload"))
        .isEqualTo(Example.recorded("LineHotspots"));
  }
}
