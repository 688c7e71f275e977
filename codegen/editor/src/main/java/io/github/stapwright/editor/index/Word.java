package io.github.stapwright.editor.index;

import io.github.stapwright.language.syntax.ScriptToken;
import io.github.stapwright.model.Names;
import java.util.Objects;

/**
 * A token of the script where the editor shows it.
 *
 * @param text one character for each of its bytes
 * @param kind what kind of token it is
 * @param from the offset of its first character
 * @param to the offset behind its last
 * @param line its line in messages, from 1
 */
public record Word(String text, Kind kind, int from, int to, int line) {
  /** What kind of token. */
  public enum Kind {
    /** A name. */
    NAME,
    /** A reserved word. */
    KEYWORD,
    /** {@code $name}. */
    TARGET,
    /** {@code @name}. */
    AT,
    /** An argument of the script, {@code $1} or {@code @1}. */
    ARGUMENT,
    /** A number. */
    NUMBER,
    /** A string, closed or not. */
    STRING,
    /** Embedded C. */
    EMBEDDED,
    /** Anything else. */
    OPERATOR
  }

  /** Requires a text and a kind. */
  public Word {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kind, "kind");
  }

  static Kind kindOf(ScriptToken token) {
    if (token.isArgument()) {
      return Kind.ARGUMENT;
    }
    String text = token.text();
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (first >= '0' && first <= '9') {
      return Kind.NUMBER;
    }
    return switch (first) {
      case '"' -> Kind.STRING;
      case '$' -> Kind.TARGET;
      case '@' -> Kind.AT;
      default -> text.startsWith("%{") ? Kind.EMBEDDED : named(text, first);
    };
  }

  private static Kind named(String text, char first) {
    boolean isName = first == '_' || first < 0x80 && Character.isLetter(first);
    return !isName ? Kind.OPERATOR : Names.isKeyword(text) ? Kind.KEYWORD : Kind.NAME;
  }

  /** Whether it is that text. */
  public boolean is(String other) {
    return text.equals(other);
  }

  /** Whether it is of that kind. */
  public boolean is(Kind other) {
    return kind == other;
  }
}
