package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Loop;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.HashMap;
import java.util.function.Consumer;

/** What SystemTap finds only while it translates to C, its pass 3. */
final class TranslationCheck {
  private static final int MOST_ARGUMENTS = 32;

  private final Types types;
  private final Consumer<Diagnostic> problems;
  private int loops;
  private boolean hasCounters;

  TranslationCheck(Types types, Consumer<Diagnostic> problems) {
    this.types = types;
    this.problems = problems;
  }

  /** Checks what is left of {@code whole}: a probe that only counts is removed, its counter not. */
  void check(Script script, Script whole) {
    hasCounters = hasCounters(whole);
    visit(script);
  }

  private static boolean hasCounters(Node node) {
    return node.descendants(Component.class).anyMatch(it -> it.name().equals("counter"));
  }

  private void visit(Node node) {
    if (node instanceof Defined) {
      return;
    }
    checkItself(node);
    node.children().forEach(it -> within(node, it));
  }

  private void within(Node parent, Node child) {
    int turns = parent instanceof Loop loop && child == loop.body() ? 1 : 0;
    loops += turns;
    visit(child);
    loops -= turns;
  }

  private void checkItself(Node node) {
    if (node instanceof Break statement && loops == 0) {
      jump("break", statement.origin());
    } else if (node instanceof Continue statement && loops == 0) {
      jump("continue", statement.origin());
    } else if (node instanceof Print print) {
      print(print);
    } else if (node instanceof Increment increment && !isVariable(increment.operand())) {
      report(
          Problem.NOT_A_VARIABLE,
          increment.operand(),
          "only a variable or an element can be counted");
    } else if (node instanceof Perf perf && !hasCounters) {
      report(Problem.TARGET_VARIABLE, perf, "`@perf` needs a perf counter of its probe");
    } else if (node instanceof EnumConstant constant) {
      report(Problem.TARGET_VARIABLE, constant, "`@enum` needs the types of a probe's program");
    }
  }

  private void jump(String word, Origin origin) {
    problems.accept(
        Diagnostic.of(Problem.JUMP_OUT_OF_PLACE, origin, "`" + word + "` needs a loop around it")
            .withFix("in a probe write `next`, in a function `return`"));
  }

  private void print(Print print) {
    if (print.arguments().size() > MOST_ARGUMENTS) {
      report(
          Problem.FORMAT_ARGUMENTS,
          print,
          "at most "
              + MOST_ARGUMENTS
              + " values are printed at once, not "
              + print.arguments().size());
    }
    for (Expression argument : print.arguments()) {
      if (isStatistic(argument)) {
        report(
            Problem.STATISTIC_USE,
            argument,
            "a statistic is not printed as it is: print @count, @sum or @hist_log of it");
      }
    }
  }

  private boolean isStatistic(Expression expression) {
    boolean named =
        expression instanceof Symbol
            || expression instanceof ArrayElement element && element.base() instanceof Symbol;
    return named && types.of(expression, new HashMap<>()) == Kind.STATS;
  }

  private static boolean isVariable(Expression operand) {
    if (operand instanceof ArrayElement element) {
      return element.base() instanceof Symbol;
    }
    return operand instanceof Symbol
        || operand instanceof TargetVariable
        || operand instanceof Dereference
        || operand instanceof AtVar;
  }

  private void report(Problem problem, Expression at, String sentence) {
    problems.accept(Diagnostic.of(problem, at.origin(), sentence));
  }
}
