package io.github.stapwright.simulator.scenario;

/** A scenario file says something that cannot be meant: file, line and a sentence. */
public final class ScenarioFormatException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int line;
  private final String sentence;

  ScenarioFormatException(String file, int line, String sentence) {
    super(file + ":" + line + ": " + sentence);
    this.line = line;
    this.sentence = sentence;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** What cannot be meant, without file and line. */
  public String sentence() {
    return sentence;
  }
}
