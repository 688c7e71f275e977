package io.github.stapwright.live.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardianTest {
  @TempDir private Path root;

  /** What the guardian's shell does when the pipe ends without a word: as after a kill -9. */
  @Test
  void takesAwayWhatIsLeftWhenTheOwnerIsKilled() throws Exception {
    Path definitions = root.resolve("uprobe_events");
    Files.writeString(definitions, "p:ours/m0 /bin/true:0x1\np:theirs/m0 /bin/true:0x1\n");
    Path instance = Files.createDirectories(root.resolve("instances/ours"));
    Path held = Files.createDirectory(root.resolve("held"));
    Files.createFile(held.resolve("made"));
    Process guardian = Guardian.start(root, "ours", held.toString());
    guardian.getOutputStream().close();
    assertThat(guardian.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(instance).doesNotExist();
    assertThat(held).doesNotExist();
    assertThat(Files.readAllLines(definitions))
        .isEqualTo(List.of("p:ours/m0 /bin/true:0x1", "p:theirs/m0 /bin/true:0x1", "-:ours/m0"));
  }

  @Test
  void doesNothingWhenItIsToldThatAllIsGone() throws IOException {
    Path definitions =
        Files.writeString(root.resolve("uprobe_events"), "p:ours/m0 /bin/true:0x1\n");
    Files.createDirectories(root.resolve("instances/ours"));
    Guardian.over(root, "ours", "").close();
    assertThat(Files.readString(definitions)).isEqualTo("p:ours/m0 /bin/true:0x1\n");
    assertThat(root.resolve("instances/ours")).exists();
  }

  @Test
  void aHeldCommandRunsWhenItIsLetGoAndNeverOtherwise() throws Exception {
    Path sign = root.resolve("sign");
    List<String> words = List.of("sh", "-c", "echo $$ >" + sign + "; exit 3");
    try (HeldCommand held = HeldCommand.start(root.resolve("one"), List.of(), words)) {
      Thread.sleep(50);
      assertThat(sign).doesNotExist();
      held.release();
      while (held.endedAt() == Long.MAX_VALUE) {
        Thread.sleep(1);
      }
      assertThat(held.status()).hasValue(3);
      assertThat(Files.readString(sign).strip()).isEqualTo(Long.toString(held.pid()));
    }
    Files.delete(sign);
    HeldCommand.start(root.resolve("two"), List.of(), words).close();
    Thread.sleep(50);
    assertThat(sign).doesNotExist();
    assertThat(root.resolve("one")).doesNotExist();
    assertThat(root.resolve("two")).doesNotExist();
  }
}
