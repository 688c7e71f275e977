package io.github.stapwright.simulator.scenario;

import java.util.List;
import java.util.Objects;

/**
 * What became of a scenario.
 *
 * @param file the file that holds it
 * @param line where it begins
 * @param failures empty if it passed
 */
public record ScenarioResult(String file, String name, int line, List<Failure> failures) {
  /** Copies the list. */
  public ScenarioResult {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(name, "name");
    failures = List.copyOf(failures);
  }

  /** Whether all was as expected. */
  public boolean passed() {
    return failures.isEmpty();
  }
}
