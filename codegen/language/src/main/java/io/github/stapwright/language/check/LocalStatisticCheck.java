package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Whether statistics are global, in what is left of a script: one that nothing reads is gone. */
final class LocalStatisticCheck {
  private final Tapset tapset;
  private final Consumer<Diagnostic> problems;
  private final Set<String> globals = new HashSet<>();

  LocalStatisticCheck(Tapset tapset, Consumer<Diagnostic> problems) {
    this.tapset = tapset;
    this.problems = problems;
  }

  void check(Script script) {
    script.globals().stream().forEach(it -> globals.add(it.name()));
    visit(script);
  }

  private void visit(Node node) {
    if (node instanceof Assignment assignment
        && assignment.operator() == AssignmentOperator.AGGREGATE) {
      statistic(assignment.target());
    } else if (node instanceof Aggregate aggregate) {
      statistic(aggregate.operand());
    } else if (node instanceof Histogram histogram) {
      statistic(histogram.operand());
    }
    node.children().forEach(this::visit);
  }

  private void statistic(Expression operand) {
    if (operand instanceof Symbol symbol
        && !globals.contains(symbol.name())
        && !tapset.hasGlobal(symbol.name())) {
      problems.accept(
          Diagnostic.of(
                  Problem.STATISTIC_USE,
                  symbol.origin(),
                  "`" + symbol.name() + "` is local, but statistics are global")
              .withFix("declare it at the top of the script: global " + symbol.name()));
    }
  }
}
