package io.github.stapwright.simulator.oracle;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A C program and what it prints. */
final class CProgram {
  private static final long PATIENCE_SECONDS = 60;

  private CProgram() {}

  /** Compiles and runs the program; its bytes as characters. */
  static String output(Path folder, String source) throws IOException, InterruptedException {
    requireCompiler();
    Path program = folder.resolve("oracle");
    Path text = Files.writeString(folder.resolve("oracle.c"), source, StandardCharsets.ISO_8859_1);
    run(folder, List.of("gcc", "-O0", "-w", "-fwrapv", "-o", program.toString(), text.toString()));
    return run(folder, List.of(program.toString()));
  }

  private static String run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return fail("it does not end: " + command);
    }
    String text = Files.readString(output, StandardCharsets.ISO_8859_1);
    return process.exitValue() == 0 ? text : fail(command + ": " + text);
  }

  private static void requireCompiler() {
    boolean found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(it -> Files.isExecutable(Path.of(it, "gcc")));
    if (found) {
      return;
    }
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      fail("gcc is not installed");
    }
    abort("gcc is not installed");
  }
}
