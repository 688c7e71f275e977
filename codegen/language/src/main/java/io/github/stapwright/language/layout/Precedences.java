package io.github.stapwright.language.layout;

import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Precedence;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Unary;

/** How tightly the text of an expression holds together. */
final class Precedences {
  private Precedences() {}

  static int of(Expression expression) {
    if (expression instanceof Binary binary) {
      return binary.operator().precedence();
    }
    if (expression instanceof Assignment) {
      return Precedence.ASSIGNMENT;
    }
    if (expression instanceof Conditional) {
      return Precedence.CONDITIONAL;
    }
    if (expression instanceof ArrayIn) {
      return Precedence.ARRAY_IN;
    }
    if (expression instanceof RegexMatch) {
      return Precedence.REGEX_MATCH;
    }
    if (expression instanceof Unary || isNegative(expression)) {
      return Precedence.UNARY;
    }
    if (expression instanceof Increment) {
      return Precedence.INCREMENT;
    }
    return expression instanceof Dereference ? Precedence.DEREFERENCE : Precedence.PRIMARY;
  }

  private static boolean isNegative(Expression expression) {
    return expression instanceof NumberLiteral number && number.value() < 0;
  }
}
