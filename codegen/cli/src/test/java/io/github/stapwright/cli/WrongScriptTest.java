package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The messages that the README shows. */
class WrongScriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/stapwright/cli");

  @Test
  void isToldWhatIsWrong() throws Exception {
    Ran ran = Ran.stapwright("check", FOLDER.resolve("wrong.stp").toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err().replace(FOLDER + "/", ""))
        .isEqualTo(Files.readString(FOLDER.resolve("wrong.messages.txt")));
  }
}
