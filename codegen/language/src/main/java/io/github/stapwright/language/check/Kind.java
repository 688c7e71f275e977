package io.github.stapwright.language.check;

import io.github.stapwright.model.Type;

/** The types that SystemTap infers. */
public enum Kind {
  /** Nothing tells. */
  UNKNOWN("unknown"),
  /** A 64-bit signed integer. */
  LONG("long"),
  /** A string of bytes. */
  STRING("string"),
  /** A statistic; only globals and elements of arrays are. */
  STATS("stats");

  private final String text;

  Kind(String text) {
    this.text = text;
  }

  /** The word that {@code stap -p2} uses. */
  public String text() {
    return text;
  }

  static Kind of(Type type) {
    return type == Type.LONG ? LONG : STRING;
  }
}
