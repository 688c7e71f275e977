package io.github.stapwright.live.tracefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in place of the kernel's: definitions are appended as they would be there. */
class SweepTest {
  @TempDir private Path root;
  private Path definitions;

  @BeforeEach
  void empty() throws IOException {
    definitions = Files.createFile(root.resolve("uprobe_events"));
    Files.createDirectory(root.resolve("instances"));
  }

  @Test
  void takesAwayWhatDeadOwnersHaveLeftAndNothingElse() throws IOException {
    String dead = new InstanceName(999_999_999, 5, 1).text();
    String alive = InstanceName.fresh().text();
    for (String name : new String[] {dead, alive, "somebody", "stapwright_x"}) {
      Files.createDirectory(root.resolve("instances").resolve(name));
      Files.writeString(
          definitions,
          Files.readString(definitions) + "p:" + name + "/m0 /bin/true:0x10 comm=$comm\n");
    }
    Sweep.of(new Tracefs(root));
    assertThat(Files.readString(definitions))
        .endsWith("\n-:" + dead + "/m0\n")
        .containsOnlyOnce("-:");
    assertThat(new Tracefs(root).instances())
        .containsExactlyInAnyOrder(alive, "somebody", "stapwright_x");
  }

  @Test
  void aProcessNumberThatWasGivenAgainIsNoOwner() {
    long own = ProcessHandle.current().pid();
    assertThat(InstanceName.fresh().isOwned()).isTrue();
    assertThat(new InstanceName(own, 1, 1).isOwned()).isFalse();
    assertThat(InstanceName.of("stapwright_1_2_3")).contains(new InstanceName(1, 2, 3));
    assertThat(InstanceName.of("stapwright_1_2")).isEmpty();
  }
}
