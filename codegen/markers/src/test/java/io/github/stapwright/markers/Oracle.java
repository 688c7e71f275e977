package io.github.stapwright.markers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Tools and binaries of the machine that tests compare with. */
public final class Oracle {
  private Oracle() {}

  /** Skips the test, by name, when {@code file} is missing; fails where oracles are required. */
  public static Path file(String file) {
    Path path = Path.of(file);
    require(Files.isReadable(path), file);
    return path;
  }

  /** Skips the test when the command is not on the PATH; fails where oracles are required. */
  public static void tool(String name) {
    require(
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(it -> Files.isExecutable(Path.of(it, name))),
        name);
  }

  /** The standard output of a command that must succeed. */
  public static String run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("oracle", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(Path.of("/dev/null").toFile())
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command + " did not end within a minute");
      }
      return Files.readString(output, StandardCharsets.ISO_8859_1);
    } finally {
      Files.delete(output);
    }
  }

  /** Skips the test when the machine lacks {@code what}; fails where oracles are required. */
  public static void require(boolean there, String what) {
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      Assertions.assertTrue(there, () -> what + " is missing, and oracles are required");
    }
    Assumptions.assumeTrue(there, () -> what + " is not installed");
  }
}
