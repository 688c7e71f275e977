package io.github.stapwright.model;

/** The operators that add or subtract one in place. */
public enum IncrementOperator {
  /** Adds one. */
  INCREMENT("++"),
  /** Subtracts one. */
  DECREMENT("--");

  private final String text;

  IncrementOperator(String text) {
    this.text = text;
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
