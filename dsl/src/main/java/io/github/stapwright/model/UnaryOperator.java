package io.github.stapwright.model;

/** The prefix operators that do not change their operand. */
public enum UnaryOperator {
  /** {@code +E}. */
  PLUS("+"),
  /** {@code -E}. */
  MINUS("-"),
  /** {@code !E}: 0 or 1. */
  NOT("!"),
  /** {@code ~E}: all bits inverted. */
  COMPLEMENT("~");

  private final String text;

  UnaryOperator(String text) {
    this.text = text;
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
