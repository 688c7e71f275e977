package io.github.stapwright.simulator.scenario;

import java.util.Objects;

/**
 * Something that is not as a scenario expects.
 *
 * @param line of the expectation
 * @param text a sentence, then the run so far; ended by a newline
 */
public record Failure(int line, String text) {
  /** Requires the text. */
  public Failure {
    Objects.requireNonNull(text, "text");
  }
}
