package io.github.stapwright.live.record;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.Arrays;
import java.util.List;

/** The Python interpreters of this machine. */
final class Interpreters {
  private static final List<String> NAMES =
      List.of(
          "python3",
          "python3.6",
          "python3.7",
          "python3.8",
          "python3.9",
          "python3.10",
          "python3.11",
          "python3.12",
          "python3.13",
          "python3.14");

  private static List<String> started;

  private Interpreters() {}

  /** Those on the path that start; skips the test by name when there is none. */
  static synchronized List<String> found() {
    if (started == null) {
      started = NAMES.stream().filter(Interpreters::starts).toList();
    }
    List<String> found = started;
    if (found.isEmpty() && "1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      fail("python3 is missing, and STAPWRIGHT_REQUIRE_ORACLES=1 asks for it");
    }
    assumeTrue(!found.isEmpty(), "python3 is not installed");
    return found;
  }

  /** A folder may hold the name without there being an interpreter behind it (pyenv's shims). */
  private static boolean starts(String name) {
    boolean present =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
            .anyMatch(folder -> new File(folder, name).canExecute());
    try {
      return present
          && new ProcessBuilder(name, "-S", "-c", "")
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (java.io.IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
