package io.github.stapwright.model;

/**
 * The operators between two operands, with SystemTap's own precedence: {@code .} binds looser than
 * {@code +} (parse.cxx of SystemTap 5.6).
 */
public enum BinaryOperator {
  /** {@code LEFT || RIGHT}. */
  LOGICAL_OR("||", 3),
  /** {@code LEFT && RIGHT}. */
  LOGICAL_AND("&&", 4),
  /** {@code LEFT | RIGHT}. */
  OR("|", 5),
  /** {@code LEFT ^ RIGHT}. */
  XOR("^", 6),
  /** {@code LEFT & RIGHT}. */
  AND("&", 7),
  /** {@code LEFT < RIGHT}. */
  LESS("<", 9),
  /** {@code LEFT > RIGHT}. */
  GREATER(">", 9),
  /** {@code LEFT <= RIGHT}. */
  LESS_OR_EQUAL("<=", 9),
  /** {@code LEFT >= RIGHT}. */
  GREATER_OR_EQUAL(">=", 9),
  /** {@code LEFT == RIGHT}. */
  EQUAL("==", 9),
  /** {@code LEFT != RIGHT}. */
  NOT_EQUAL("!=", 9),
  /** {@code LEFT << RIGHT}. */
  SHIFT_LEFT("<<", 10),
  /** {@code LEFT >> RIGHT}. */
  SHIFT_RIGHT(">>", 10),
  /** {@code LEFT >>> RIGHT}. */
  SHIFT_RIGHT_LOGICAL(">>>", 10),
  /** {@code LEFT . RIGHT}. */
  CONCATENATE(".", 11),
  /** {@code LEFT + RIGHT}. */
  ADD("+", 12),
  /** {@code LEFT - RIGHT}. */
  SUBTRACT("-", 12),
  /** {@code LEFT * RIGHT}. */
  MULTIPLY("*", 13),
  /** {@code LEFT / RIGHT}. */
  DIVIDE("/", 13),
  /** {@code LEFT % RIGHT}. */
  MODULO("%", 13);

  private final String text;
  private final int precedence;

  BinaryOperator(String text, int precedence) {
    this.text = text;
    this.precedence = precedence;
  }

  /**
   * How tightly the operator binds: from 3 ({@code ||}) to 13 ({@code *}); see {@link Precedence}.
   */
  public int precedence() {
    return precedence;
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
