package io.github.stapwright.model;

/** The types that a function result or a parameter can be declared with. */
public enum Type {
  /** A 64-bit signed integer. */
  LONG("long"),
  /** A string of bytes. */
  STRING("string");

  private final String text;

  Type(String text) {
    this.text = text;
  }

  /** The text as a script holds it. */
  public String text() {
    return text;
  }
}
