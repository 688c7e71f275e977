package io.github.stapwright.language.importer;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.StringLiteral;
import java.util.Optional;

/** Literals of Java, where methods of the DSL take them in the place of values. */
final class LiteralCode {
  private LiteralCode() {}

  /** A Java literal of a number, where a method takes a {@code long}. */
  static Optional<Code> number(Expression expression) {
    return expression instanceof NumberLiteral number
        ? Optional.of(Code.text(JavaWords.literal(number.value())))
        : Optional.empty();
  }

  /** A Java literal of a string, where a method takes a {@code String}. */
  static Optional<Code> text(Expression expression) {
    return expression instanceof StringLiteral string
        ? JavaWords.text(string.value()).map(it -> Code.text(JavaWords.literal(it)))
        : Optional.empty();
  }
}
