package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, whose reader has gone: one sentence and status 2. */
class PackagedBrokenPipeIT {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theReaderHasGone() throws IOException {
    String script =
        Files.writeString(
                folder.resolve("x.stp"), "global n\nprobe begin { println(n++) exit() }\n")
            .toString();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return Stream.of(
            List.of("--help"),
            List.of("check", "--help"),
            List.of("check", "--format", "json", script),
            List.of("check", "--format", "sarif", script),
            List.of("types", script),
            List.of("format", script),
            List.of("explain", "SYNTAX"),
            List.of("simulate", script, "--events", "/dev/null"),
            List.of("run", "--dry", script),
            List.of("markers", java),
            List.of("markers", "--format", "json", java),
            List.of("doctor", java))
        .map(
            words ->
                DynamicTest.dynamicTest(
                    String.join(" ", words.subList(0, Math.min(2, words.size()))),
                    () -> {
                      Process process =
                          new ProcessBuilder(Packaged.command(words.toArray(String[]::new)))
                              .start();
                      process.getInputStream().close();
                      String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
                      assertThat(process.waitFor()).isEqualTo(2);
                      assertThat(said)
                          .isEqualTo(
                              "stapwright: standard output cannot be written: Broken pipe\n");
                    }));
  }
}
