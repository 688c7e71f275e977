package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Unary;
import java.util.EnumSet;
import java.util.Set;

/**
 * A token of the script that an error is blamed on, {@code identifier 'f' at FILE:LINE:COLUMN}.
 *
 * @param kind {@code identifier}, {@code operator}, {@code keyword}, {@code number} or {@code
 *     string}
 */
public record Location(String kind, String text, Origin origin) {
  private static final Set<BinaryOperator> FOLDED =
      EnumSet.of(
          BinaryOperator.ADD,
          BinaryOperator.SUBTRACT,
          BinaryOperator.OR,
          BinaryOperator.XOR,
          BinaryOperator.SHIFT_LEFT,
          BinaryOperator.SHIFT_RIGHT);

  /** The token that stands for an expression. */
  public static Location of(Expression expression) {
    if (expression instanceof Binary binary && addsNothing(binary)) {
      return of(binary.left());
    }
    return new Location(kind(expression), text(expression), expression.origin());
  }

  /** SystemTap folds {@code x + 0} before it runs anything. */
  private static boolean addsNothing(Binary binary) {
    return FOLDED.contains(binary.operator())
        && binary.right() instanceof NumberLiteral number
        && number.value() == 0;
  }

  /** The name in the declaration of a function. */
  static Location of(Function function) {
    return new Location("identifier", function.name(), function.origin());
  }

  /** The token that a statement begins with. */
  public static Location of(Statement statement) {
    if (statement instanceof ExpressionStatement single) {
      Location first = first(single.expression());
      return new Location(first.kind(), first.text(), single.origin());
    }
    if (statement instanceof Block) {
      return new Location("operator", "{", statement.origin());
    }
    return new Location("keyword", "", statement.origin());
  }

  private static Location first(Expression expression) {
    if (expression instanceof Binary binary) {
      return first(binary.left());
    }
    if (expression instanceof Assignment assignment) {
      return first(assignment.target());
    }
    if (expression instanceof Increment increment && !increment.prefix()) {
      return first(increment.operand());
    }
    if (expression instanceof Conditional conditional) {
      return first(conditional.condition());
    }
    if (expression instanceof RegexMatch match) {
      return first(match.subject());
    }
    return of(expression);
  }

  private static String kind(Expression expression) {
    if (expression instanceof NumberLiteral) {
      return "number";
    }
    if (expression instanceof ArrayIn) {
      return "keyword";
    }
    if (expression instanceof StringLiteral) {
      return "string";
    }
    boolean named =
        expression instanceof Symbol
            || expression instanceof Call
            || expression instanceof Print
            || expression instanceof ArrayElement element && element.base() instanceof Symbol;
    return named ? "identifier" : "operator";
  }

  private static String text(Expression expression) {
    if (expression instanceof Symbol symbol) {
      return symbol.name();
    }
    if (expression instanceof Call call) {
      return call.function();
    }
    if (expression instanceof Print print) {
      return print.function().text();
    }
    if (expression instanceof ArrayElement element) {
      return element.base() instanceof Symbol array
          ? array.name()
          : text((Histogram) element.base());
    }
    if (expression instanceof NumberLiteral number) {
      return Long.toString(number.value());
    }
    if (expression instanceof StringLiteral string) {
      return string.value().utf8();
    }
    return operator(expression);
  }

  private static String operator(Expression expression) {
    if (expression instanceof Binary binary) {
      return binary.operator().text();
    }
    if (expression instanceof Assignment assignment) {
      return assignment.operator().text();
    }
    if (expression instanceof Unary unary) {
      return unary.operator().text();
    }
    if (expression instanceof Increment increment) {
      return increment.operator().text();
    }
    if (expression instanceof Aggregate aggregate) {
      return aggregate.operator().text();
    }
    return expression instanceof Histogram histogram ? text(histogram) : "?";
  }

  private static String text(Histogram histogram) {
    return histogram.linear().isPresent() ? "@hist_linear" : "@hist_log";
  }

  /** A keyword is not named (SystemTap 5.6). */
  @Override
  public String toString() {
    return kind.equals("keyword") ? kind + " at " + origin : kind + " '" + text + "' at " + origin;
  }
}
