package io.github.stapwright.model;

/** The print family, recognised by exact name. */
public enum PrintFunction {
  /** {@code print}. */
  PRINT("print"),
  /** {@code println}. */
  PRINTLN("println"),
  /** {@code printf}. */
  PRINTF("printf"),
  /** {@code printd}. */
  PRINTD("printd"),
  /** {@code printdln}. */
  PRINTDLN("printdln"),
  /** {@code print_char}. */
  PRINT_CHAR("print_char"),
  /** {@code sprint}. */
  SPRINT("sprint"),
  /** {@code sprintln}. */
  SPRINTLN("sprintln"),
  /** {@code sprintf}. */
  SPRINTF("sprintf"),
  /** {@code sprintd}. */
  SPRINTD("sprintd"),
  /** {@code sprintdln}. */
  SPRINTDLN("sprintdln");

  private final String text;

  PrintFunction(String text) {
    this.text = text;
  }

  /** Whether the first argument is a format, as of {@code printf}. */
  public boolean formatted() {
    return this == PRINTF || this == SPRINTF;
  }

  /** Whether the first argument is a delimiter, as of {@code printd}. */
  public boolean delimited() {
    return this == PRINTD || this == PRINTDLN || this == SPRINTD || this == SPRINTDLN;
  }

  /** Whether the result is the text itself instead of output. */
  public boolean toText() {
    return text.startsWith("s");
  }

  /** Whether a newline ends the text. */
  public boolean endsLine() {
    return text.endsWith("ln");
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
