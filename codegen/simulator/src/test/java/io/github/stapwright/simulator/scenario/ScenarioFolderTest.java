package io.github.stapwright.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scenario file reads what lies beside it and below, and nothing else. */
class ScenarioFolderTest {
  private static final String SCRIPT = "probe begin { println(1) exit() }\n";

  @TempDir private Path folder;
  private Path own;

  @BeforeEach
  void write() throws IOException {
    own = Files.createDirectories(folder.resolve("own/below")).getParent();
    Files.writeString(folder.resolve("secret.stp"), SCRIPT);
    Files.writeString(folder.resolve("own/below/a.stp"), SCRIPT);
    Files.createSymbolicLink(own.resolve("link.stp"), folder.resolve("secret.stp"));
    Files.createSymbolicLink(own.resolve("out"), folder);
    Files.createSymbolicLink(own.resolve("in.stp"), Path.of("below/a.stp"));
  }

  private ScenarioFile read(String text) throws IOException {
    return ScenarioFile.read(Files.writeString(own.resolve("x.probetest.yaml"), text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"below/a.stp", "./below/../below/a.stp", "in.stp"})
  void readsWhatLiesBelow(String script) throws IOException {
    assertThat(read("script: " + script + "\nscenarios: []\n").source().bytes().utf8())
        .isEqualTo(SCRIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.stp",
        "/proc/self/environ",
        "link.stp",
        "out/secret.stp",
        "/etc/passwd"
      })
  void refusesWhatLiesElsewhere(String script) {
    assertThatThrownBy(() -> read("script: " + script + "\nscenarios: []\n"))
        .isInstanceOf(ScenarioFormatException.class)
        .hasMessageContaining("x.probetest.yaml:1")
        .hasMessageContaining("lies outside of this file's folder");
  }

  @Test
  void refusesRecordingsAndTapsetsOfElsewhere() {
    String begin = "script: in.stp\n";
    assertThatThrownBy(
            () -> read(begin + "scenarios:\n  - name: a\n    events:\n      - replay ../e.jsonl\n"))
        .hasMessageContaining("x.probetest.yaml:5")
        .hasMessageContaining("lies outside");
    assertThatThrownBy(() -> read(begin + "options: [-I/etc]\nscenarios: []\n"))
        .hasMessageContaining("lies outside");
  }

  @Test
  void refusesWhatIsNoFile() throws IOException, InterruptedException {
    Path fifo = own.resolve("fifo.stp");
    assertThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> read("script: fifo.stp\nscenarios: []\n"))
        .hasMessageContaining("`fifo.stp` is no regular file");
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> read("script: in.stp\nscript: below/a.stp\nscenarios: []\n"))
        .hasMessageContaining("x.probetest.yaml");
  }
}
