package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Programs and files that a test needs: without them it is skipped by name, or fails if it must not
 * be.
 */
final class Tools {
  private Tools() {}

  static void require(String tool) {
    boolean there =
        tool.startsWith("/")
            ? Files.exists(Path.of(tool))
            : Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(it -> Files.isExecutable(Path.of(it, tool)));
    require(there, tool + " is installed");
  }

  static void require(boolean there, String what) {
    if (!isRequired()) {
      assumeTrue(there, "not so: " + what);
    }
    assertThat(there).as(what).isTrue();
  }

  static boolean isRequired() {
    return "1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"));
  }
}
