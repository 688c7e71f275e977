package io.github.stapwright.simulator.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random programs print what real SystemTap prints, byte for byte. Some were recorded; with {@code
 * STAP=/usr/bin/stap} new ones run on that SystemTap, as root. For a SystemTap elsewhere, {@code
 * STAPWRIGHT_BATCH=FOLDER} writes scripts ({@code .stp}, options in {@code .opts}) into a folder
 * that does not exist, and compares when it has {@code .out}, {@code .err} and {@code .rc} of each.
 * {@code STAPWRIGHT_SEED} is the first seed, {@code STAPWRIGHT_SCRIPTS} the number of scripts, 40
 * programs each.
 */
class RandomProgramsTest {
  private static final Path RECORDED =
      Path.of("src/test/resources/io/github/stapwright/simulator/random/programs.zip");

  private static final long PATIENCE_SECONDS = 600;

  @Test
  void recordedOnesAgree() throws IOException {
    try (FileSystem archive = FileSystems.newFileSystem(RECORDED)) {
      RandomBatch batch = new RandomBatch(archive.getPath("/"));
      assertThat(batch.names()).hasSize(7);
      assertThat(batch.compare()).matches("agreed [23][0-9][0-9], differed 0\n");
    }
  }

  @Test
  void aSeedAlwaysGivesTheSame() {
    assertThat(RandomScript.of(7).text()).isEqualTo(RandomScript.of(7).text());
    assertThat(RandomScript.of(7).text()).isNotEqualTo(RandomScript.of(8).text());
  }

  @Test
  void everyProgramOfAScriptRuns() {
    for (long seed = 1; seed <= 3; seed++) {
      RandomScript script = RandomScript.of(seed);
      SimulatedRun run = SimulatedRun.of(script.name(), script.text(), script.options());
      boolean exits = script.text().contains("  exit();\n  println(la);");
      for (int number = 0; number < RandomScript.PACKED && !exits; number++) {
        assertThat(run.output()).contains(RandomProgram.title(number) + "\n");
      }
    }
  }

  @Test
  void newOnesAgree(@TempDir Path folder) throws IOException, InterruptedException {
    String stap = System.getenv("STAP");
    assumeTrue(stap != null, "set STAP to a SystemTap that can run scripts");
    RandomBatch batch = new RandomBatch(folder);
    batch.write(number("STAPWRIGHT_SEED", 1), (int) number("STAPWRIGHT_SCRIPTS", 2));
    for (String name : batch.names()) {
      run(folder, stap, name);
    }
    assertThat(batch.compare()).contains("differed 0\n");
  }

  @Test
  void aBatchAgrees() throws IOException {
    String given = System.getenv("STAPWRIGHT_BATCH");
    assumeTrue(given != null, "set STAPWRIGHT_BATCH to a folder");
    Path folder = Path.of(given);
    if (Files.notExists(folder)) {
      new RandomBatch(folder)
          .write(number("STAPWRIGHT_SEED", 1), (int) number("STAPWRIGHT_SCRIPTS", 50));
      return;
    }
    assertThat(new RandomBatch(folder).compare()).contains("differed 0\n");
  }

  private static long number(String variable, long otherwise) {
    String given = System.getenv(variable);
    return given == null ? otherwise : Long.parseLong(given);
  }

  private static void run(Path folder, String stap, String name)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(stap));
    command.addAll(List.of(RecordedRun.text(folder.resolve(name + ".opts")).split(" ")));
    command.add(name + ".stp");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail("it does not end: " + command);
    }
    Files.writeString(folder.resolve(name + ".rc"), Integer.toString(process.exitValue()));
  }
}
