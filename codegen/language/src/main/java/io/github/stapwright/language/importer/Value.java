package io.github.stapwright.language.importer;

/**
 * A value of the DSL as Java.
 *
 * @param kind its class
 */
record Value(Kind kind, Code code) {
  /** The classes of values. */
  enum Kind {
    /** {@code Num}. */
    NUMBER,
    /** {@code Str}. */
    STRING,
    /** {@code Cond}. */
    CONDITION,
    /** {@code Stat}. */
    STATISTIC,
    /** {@code Hist}. */
    HISTOGRAM
  }

  static Value number(Code code) {
    return new Value(Kind.NUMBER, code);
  }

  static Value string(Code code) {
    return new Value(Kind.STRING, code);
  }

  static Value condition(Code code) {
    return new Value(Kind.CONDITION, code);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
