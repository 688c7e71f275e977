package io.github.stapwright.model;

/**
 * The levels of expression syntax around those of {@link BinaryOperator}, loosest first (parse.cxx
 * of SystemTap 5.6).
 */
public final class Precedence {
  /** {@code =}, {@code +=}, {@code <<<}: right associative. */
  public static final int ASSIGNMENT = 1;

  /** {@code ?:}: right associative. */
  public static final int CONDITIONAL = 2;

  /** {@code in}: not associative. */
  public static final int ARRAY_IN = 8;

  /** {@code =~} and {@code !~}: not associative, on the level of the comparisons. */
  public static final int REGEX_MATCH = 9;

  /** Prefix {@code + - ! ~}. */
  public static final int UNARY = 14;

  /** {@code ++} and {@code --}. */
  public static final int INCREMENT = 15;

  /** {@code ->}, {@code [ ]} behind a value, and {@code &} before it. */
  public static final int DEREFERENCE = 16;

  /** Literals, names, calls and everything in parentheses. */
  public static final int PRIMARY = 17;

  private Precedence() {}
}
