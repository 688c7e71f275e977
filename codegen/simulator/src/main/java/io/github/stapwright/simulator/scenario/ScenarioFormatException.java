package io.github.stapwright.simulator.scenario;

/** A scenario file says something that cannot be meant: file, line and a sentence. */
public final class ScenarioFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ScenarioFormatException(String file, int line, String sentence) {
    super(file + ":" + line + ": " + sentence);
  }
}
