package io.github.stapwright.language.layout;

import java.util.Objects;

/**
 * What a token is to the layout.
 *
 * @param kind how it stands next to others
 * @param level how deep the statement that begins with it lies below the braces around it, or -1
 */
record Role(Kind kind, int level) {
  /** Requires the kind. */
  Role {
    Objects.requireNonNull(kind, "kind");
  }

  /** How a token stands next to others. */
  enum Kind {
    /** A name, a literal, a macro: spaces between two of them. */
    WORD,
    /** A word that a call's parenthesis never follows at once, such as {@code if}. */
    KEYWORD,
    /** Spaces on both sides. */
    BINARY,
    /** No space behind. */
    PREFIX,
    /** No space before. */
    POSTFIX,
    /** No space on either side. */
    GLUE,
    /** An opening parenthesis or bracket. */
    OPEN,
    /** A closing parenthesis or bracket. */
    CLOSE,
    /** A comma or a semicolon. */
    SEPARATOR,
    /** The brace that begins a block. */
    BLOCK_OPEN,
    /** The brace that ends a block. */
    BLOCK_CLOSE,
    /** Begins a declaration. */
    DECLARATION,
    /** A part of a macro's definition or of a conditional. */
    DIRECTIVE
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean beginsStatement() {
    return level >= 0;
  }
}
