package io.github.stapwright.model;

/** The operators that store. */
public enum AssignmentOperator {
  /** Stores. */
  ASSIGN("="),
  /** Adds a value to a statistic. */
  AGGREGATE("<<<"),
  /** Adds. */
  ADD("+="),
  /** Subtracts. */
  SUBTRACT("-="),
  /** Multiplies. */
  MULTIPLY("*="),
  /** Divides. */
  DIVIDE("/="),
  /** Keeps the remainder. */
  MODULO("%="),
  /** Shifts left. */
  SHIFT_LEFT("<<="),
  /** Shifts right, keeping the sign. */
  SHIFT_RIGHT(">>="),
  /** Bitwise and. */
  AND("&="),
  /** Bitwise exclusive or. */
  XOR("^="),
  /** Bitwise or. */
  OR("|="),
  /** Appends a string. */
  CONCATENATE(".=");

  private final String text;

  AssignmentOperator(String text) {
    this.text = text;
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
