package io.github.stapwright.model;

import java.util.Objects;

/**
 * How a literal was written ({@code 0x10}, {@code "a\\x62"}), for messages and formatting; all
 * spellings are equal, so that they do not count when models are compared.
 */
public final class Spelling {
  private static final Spelling PLAIN = new Spelling("");

  private final String text;

  private Spelling(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /** No spelling of its own: the renderer chooses. */
  public static Spelling plain() {
    return PLAIN;
  }

  /** As it stood in a script. */
  public static Spelling of(String text) {
    return text.isEmpty() ? PLAIN : new Spelling(text);
  }

  /** The text, empty when the renderer chooses. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spelling;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return text;
  }
}
