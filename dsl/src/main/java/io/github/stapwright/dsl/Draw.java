package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Drafts of expressions, each with the line of the user's call. */
final class Draw {
  private Draw() {}

  static Draft<Expression> number(long value) {
    Origin origin = Here.origin();
    return scope -> new NumberLiteral(value, Spelling.plain(), origin);
  }

  static Draft<Expression> string(String value) {
    StringLiteral checked = literal(value);
    return scope -> new StringLiteral(checked.value(), Spelling.plain(), checked.origin());
  }

  /**
   * A string literal from Java.
   *
   * @throws IllegalArgumentException if a script cannot hold it
   */
  static StringLiteral literal(String value) {
    JavaText.checked(Objects.requireNonNull(value, "value"));
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "the string holds a NUL character, where SystemTap's strings end; leave it out");
    }
    return new StringLiteral(ByteString.of(value), Spelling.plain(), Here.origin());
  }

  static Draft<Expression> binary(
      Draft<Expression> left, BinaryOperator operator, Draft<Expression> right) {
    Origin origin = Here.origin();
    return scope -> new Binary(left.bind(scope), operator, right.bind(scope), origin);
  }

  static Draft<Expression> unary(UnaryOperator operator, Draft<Expression> operand) {
    Origin origin = Here.origin();
    return scope -> new Unary(operator, operand.bind(scope), origin);
  }

  static Draft<Expression> matches(Draft<Expression> subject, boolean negated, String pattern) {
    StringLiteral checked = literal(pattern);
    return scope ->
        new RegexMatch(
            subject.bind(scope),
            negated,
            new StringLiteral(checked.value(), Spelling.plain(), checked.origin()),
            checked.origin());
  }

  static Draft<Expression> argument(int number, boolean quoted) {
    Argument checked = new Argument(number, quoted, Here.origin());
    return scope -> new Argument(number, quoted, checked.origin());
  }

  static Draft<Expression> targetVariable(String name) {
    Origin origin = Here.origin();
    return scope -> new TargetVariable(name, origin);
  }

  static Draft<Expression> raw(String text) {
    Origin origin = Here.origin();
    String checked = rawText(text);
    return scope -> scope.raw(checked, origin);
  }

  /**
   * Text in SystemTap's own words, which only the binder can read.
   *
   * @throws IllegalArgumentException if there is none
   */
  static String rawText(String text) {
    if (JavaText.checked(Objects.requireNonNull(text, "text")).isBlank()) {
      throw new IllegalArgumentException("the raw text is empty; give SystemTap's own words");
    }
    return text;
  }

  static Draft<Expression> conditional(
      Draft<Expression> condition, Draft<Expression> whenTrue, Draft<Expression> whenFalse) {
    Origin origin = Here.origin();
    return scope ->
        new Conditional(condition.bind(scope), whenTrue.bind(scope), whenFalse.bind(scope), origin);
  }

  static Draft<Expression> call(String function, List<Draft<Expression>> arguments) {
    Origin origin = Here.origin();
    List<Draft<Expression>> copy = List.copyOf(arguments);
    return scope -> new Call(function, copy.stream().map(it -> it.bind(scope)).toList(), origin);
  }

  static Draft<Expression> call(String function, Expr<?>... arguments) {
    return call(function, Stream.of(arguments).map(Expr::draft).toList());
  }
}
