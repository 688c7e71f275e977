package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cases.Lines;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar where nothing more can be written: one sentence, and no half of a file. */
class PackagedFullDiskIT {
  private static final String SENTENCE =
      "stapwright: standard output cannot be written: No space left on device\n";

  @TempDir private Path folder;
  private Path disk;

  @TestFactory
  Stream<DynamicTest> standardOutput() throws IOException {
    String script = script(folder).toString();
    return Stream.of(
            List.of("--help"),
            List.of("types", script),
            List.of("format", script),
            List.of("check", "--format", "json", script),
            List.of("simulate", script, "--events", "/dev/null"),
            List.of("run", "--dry", script),
            List.of("explain", "SYNTAX"))
        .map(
            words ->
                DynamicTest.dynamicTest(
                    words.get(0),
                    () -> {
                      Process process =
                          new ProcessBuilder(Packaged.command(words.toArray(String[]::new)))
                              .redirectOutput(new File("/dev/full"))
                              .start();
                      String err = new String(process.getErrorStream().readAllBytes());
                      assertThat(process.waitFor()).isEqualTo(2);
                      assertThat(err).isEqualTo(SENTENCE);
                    }));
  }

  @Test
  void formatInPlaceKeepsTheFile() throws IOException, InterruptedException {
    mount();
    Path script = script(disk);
    String before = Files.readString(script);
    fill();
    refused("format", "--in-place", script.toString());
    assertThat(script).hasContent(before);
    assertOnly("full", "script.stp");
  }

  @Test
  void simulateLeavesNoHalfOfACoverage() throws IOException, InterruptedException {
    mount();
    fill();
    refused(
        "simulate",
        script(folder).toString(),
        "--events",
        "/dev/null",
        "--coverage",
        disk.resolve("coverage.html").toString());
    assertOnly("full");
  }

  @Test
  void generateLeavesNoHalfOfAScript() throws Exception {
    mount();
    fill();
    Path classes = Path.of(Lines.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String output = disk.resolve("out").toString();
    String[] words = {
      "generate", "--python", "3.9", "--class", Lines.class.getName(), "-o", output
    };
    refused(concatenated(words, "--target", "@1", "--classpath", classes.toString()));
    assertThat(disk.resolve("out/Lines.stp")).doesNotExist();
    assertThat(disk.resolve("out/Lines.stp.map")).doesNotExist();
  }

  @Test
  void markersLeavesNoHalfOfALock() throws IOException, InterruptedException {
    mount();
    fill();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    refused("markers", "--lock", "-o", disk.resolve("java.lock").toString(), java);
    assertOnly("full");
  }

  private static String[] concatenated(String[] words, String... more) {
    return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static void refused(String... words) throws IOException {
    Ran ran = Packaged.stapwright(words);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("No space left on device").doesNotContain("\tat ");
  }

  private static Path script(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("script.stp"),
        "global n\nprobe begin { n   = 1 println(n) exit() }\n" + "# a comment\n".repeat(500));
  }

  private void mount() throws IOException, InterruptedException {
    Path point = Files.createDirectory(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16k", "none", point.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(mount.getInputStream().readAllBytes());
    assumeTrue(mount.waitFor() == 0, "only root may mount a small disk: " + said);
    disk = point;
  }

  private void fill() throws IOException {
    try (var out = Files.newOutputStream(disk.resolve("full"))) {
      out.write(new byte[1 << 20]);
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> files = Files.list(disk)) {
      assertThat(files.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }

  @AfterEach
  void unmount() throws IOException, InterruptedException {
    if (disk != null) {
      assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor()).isZero();
    }
  }
}
