package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start loads is what a short command waits for; time itself is no matter for a test. */
class StartTest {
  @TempDir private Path folder;

  @Test
  void aListingLoadsNeitherTheParserOfOptionsNorLambdas() throws Exception {
    Path loaded = folder.resolve("loaded");
    String home = System.getProperty("java.home");
    List<String> command =
        List.of(
            home + "/bin/java",
            "-Xlog:class+load:file=" + loaded,
            "-cp",
            System.getProperty("java.class.path"),
            "io.github.stapwright.cli.Main",
            "markers",
            home + "/lib/server/libjvm.so");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(folder.resolve("err")).isEmptyFile();
    assertThat(Files.readAllLines(loaded))
        .anyMatch(it -> it.contains(" io.github.stapwright.cli.MarkersCommand "))
        .noneMatch(it -> it.contains(" picocli."))
        .noneMatch(it -> it.contains(" io.github.stapwright.") && it.contains("$$Lambda"));
  }
}
