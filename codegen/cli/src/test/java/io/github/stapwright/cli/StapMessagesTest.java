package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.render.MappedLines;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever SystemTap or the traced program writes is passed on. */
class StapMessagesTest {
  @Test
  void aNumberThatIsNoLineIsPassedOn() {
    StapMessages messages = new StapMessages(MappedLines.none());
    for (String number : List.of("1", "999999999", "4294967296", "9".repeat(40))) {
      String line = "parse error at a.stp:" + number + ":1";
      assertThat(messages.explained(line)).isEqualTo(line);
    }
  }
}
