package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** What is wrong with types, told once for each place; or nothing, while types are still learnt. */
final class TypeComplaints {
  private final Consumer<Diagnostic> problems;
  private final Set<String> told = new HashSet<>();
  private final boolean all;
  private final boolean silent;

  private TypeComplaints(Consumer<Diagnostic> problems, boolean silent, boolean all) {
    this.all = all;
    this.problems = problems;
    this.silent = silent;
  }

  static TypeComplaints none() {
    return new TypeComplaints(it -> {}, true, false);
  }

  static TypeComplaints to(Consumer<Diagnostic> problems, boolean all) {
    return new TypeComplaints(problems, false, all);
  }

  void unless(Expression expression, Kind wanted, Kind found) {
    if (wanted == Kind.UNKNOWN || found == Kind.UNKNOWN || wanted == found) {
      return;
    }
    if (found == Kind.STATS) {
      statistic(expression);
    } else {
      tell(
          Problem.TYPE_MISMATCH,
          expression.origin(),
          name(expression)
              + " is "
              + article(found)
              + ", but "
              + article(wanted)
              + " is needed here");
    }
  }

  /** {@code 1.5} is two numbers that are to be joined as strings. */
  void ifFraction(Binary concatenation) {
    if (concatenation.left() instanceof NumberLiteral whole
        && concatenation.right() instanceof NumberLiteral fraction) {
      String text = whole.spelling().text() + "." + fraction.spelling().text();
      tell(
          Diagnostic.of(
                  Problem.TYPE_MISMATCH,
                  whole.origin(),
                  "SystemTap has no numbers with a fraction: `"
                      + text
                      + "` joins two numbers as if they were strings")
              .withFix("count in a smaller unit, such as 1500 thousandths for 1.5"));
      told.add(fraction.origin().toString());
    }
  }

  /** Blames the operator, or the choice or assignment, for one of its sides. */
  void unlessSides(Expression whole, Kind wanted, Kind found) {
    if (wanted != Kind.UNKNOWN && found != Kind.UNKNOWN && wanted != found) {
      tell(
          Problem.TYPE_MISMATCH,
          whole.origin(),
          "one side is " + article(found) + ", but the other one asks for " + article(wanted));
    }
  }

  void ifUnknown(Expression expression, Kind kind) {
    if (all && kind == Kind.UNKNOWN && !(expression instanceof Histogram)) {
      tell(
          Problem.UNRESOLVED_TYPE,
          expression.origin(),
          "nothing tells whether " + name(expression) + " is a number or a string");
    }
  }

  void ifStatistic(Expression expression, Kind kind) {
    boolean named = expression instanceof Symbol || expression instanceof ArrayElement;
    if (kind == Kind.STATS && named) {
      statistic(expression);
    }
  }

  void ifWalkedStatistic(Symbol value, Kind kind) {
    if (kind == Kind.STATS) {
      tell(
          Problem.STATISTIC_USE,
          value.origin(),
          "a loop over statistics has no value: read @count and its like of the element");
    }
  }

  void unlessCount(Print print, int wanted) {
    int given = print.arguments().size();
    if (given != wanted) {
      tell(
          Problem.FORMAT_ARGUMENTS,
          print.origin(),
          "the format asks for "
              + values(wanted)
              + ", but "
              + values(given)
              + " follow"
              + (given == 1 ? "s" : ""));
    }
  }

  private static String values(int count) {
    return count == 1 ? "1 value" : count + " values";
  }

  private void statistic(Expression expression) {
    tell(
        Problem.STATISTIC_USE,
        expression.origin(),
        name(expression) + " is a statistic: read @count, @sum, @avg, @min or @max of it");
  }

  private static String article(Kind kind) {
    return switch (kind) {
      case STRING -> "a string";
      case LONG -> "a number";
      case STATS -> "a statistic";
      case UNKNOWN -> "something";
    };
  }

  private static String name(Expression expression) {
    if (expression instanceof Symbol symbol) {
      return "`" + symbol.name() + "`";
    }
    return expression instanceof ArrayElement element && element.base() instanceof Symbol array
        ? "`" + array.name() + "`"
        : "this";
  }

  private void tell(Problem problem, Origin origin, String sentence) {
    tell(Diagnostic.of(problem, origin, sentence));
  }

  private void tell(Diagnostic diagnostic) {
    if (!silent && told.add(diagnostic.origin().toString())) {
      problems.accept(diagnostic);
    }
  }
}
