package io.github.stapwright.markers.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param status its exit status
 * @param output what it wrote, errors included; the first 4 MB
 */
record Program(int status, String output) {
  private static final int MOST_OUTPUT = 4 << 20;

  /** Runs a command; nothing if it cannot be started or does not end in time. */
  static Optional<Program> run(Duration limit, List<String> command) {
    try {
      Path output = Files.createTempFile("stapwright", ".out");
      try {
        return run(limit, command, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException missing) {
      return Optional.empty();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  // Through a file: a child of the program that lives on must not keep us waiting for a pipe.
  private static Optional<Program> run(Duration limit, List<String> command, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    try (InputStream stream = Files.newInputStream(output)) {
      byte[] bytes = stream.readNBytes(MOST_OUTPUT);
      return Optional.of(
          new Program(process.exitValue(), new String(bytes, StandardCharsets.UTF_8)));
    }
  }
}
