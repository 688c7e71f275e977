package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ImportTimesTest {
  @Test
  void printsTheImportsThatSystemTapPrinted() throws IOException {
    assertThat(Example.of(new ImportTimes()).over("workload"))
        .extracting(it -> it.substring("12345678".length()))
        .containsExactlyElementsOf(
            Example.recorded("ImportTimes").stream()
                .map(it -> it.substring("12345678".length()))
                .toList())
        .contains(" us   time", " us no_such_module (not found)");
  }
}
