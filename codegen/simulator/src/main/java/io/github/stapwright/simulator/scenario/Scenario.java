package io.github.stapwright.simulator.scenario;

import java.util.List;
import java.util.Objects;

/**
 * One scenario: steps, and what is expected when the run has ended.
 *
 * @param line where it begins
 */
record Scenario(String name, int line, List<Step> steps, Expectation atEnd) {
  Scenario {
    Objects.requireNonNull(name, "name");
    steps = List.copyOf(steps);
    Objects.requireNonNull(atEnd, "atEnd");
  }

  /** Whether an error of the script would be no surprise. */
  boolean asksForErrors() {
    return atEnd.asksForErrors()
        || steps.stream()
            .anyMatch(it -> it instanceof Step.Expect step && step.expectation().asksForErrors());
  }
}
