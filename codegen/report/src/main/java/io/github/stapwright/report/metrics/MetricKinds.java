package io.github.stapwright.report.metrics;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds what kind of metric a global is, from what the script does with it. A number is a counter
 * if all that the script does with it is to count up and to reset, or if its name ends in {@code
 * _total}: then the script says so.
 */
final class MetricKinds {
  private final Set<String> sinking = new HashSet<>();
  private final Set<String> growing = new HashSet<>();
  private final Set<String> histograms = new HashSet<>();

  MetricKinds(Script script) {
    script.descendants().forEach(this::look);
  }

  MetricKind of(String global, Variable variable) {
    if (variable.value() == Kind.STRING) {
      return MetricKind.INFO;
    }
    if (variable.value() == Kind.STATS) {
      return histograms.contains(global) ? MetricKind.HISTOGRAM : MetricKind.SUMMARY;
    }
    boolean onlyGrows = growing.contains(global) && !sinking.contains(global);
    return onlyGrows || global.endsWith("_total") ? MetricKind.COUNTER : MetricKind.GAUGE;
  }

  private void look(Node node) {
    if (node instanceof Increment increment) {
      boolean isUp = increment.operator() == IncrementOperator.INCREMENT;
      (isUp ? growing : sinking).add(nameOf(increment.operand()));
    } else if (node instanceof Assignment assignment) {
      look(assignment);
    } else if (node instanceof Histogram histogram) {
      histograms.add(nameOf(histogram.operand()));
    }
  }

  private void look(Assignment assignment) {
    String name = nameOf(assignment.target());
    boolean isLiteral = assignment.value() instanceof NumberLiteral;
    long value = assignment.value() instanceof NumberLiteral it ? it.value() : 0;
    if (assignment.operator() == AssignmentOperator.ADD && isLiteral && value >= 0) {
      growing.add(name);
    } else if (assignment.operator() != AssignmentOperator.ASSIGN || !isLiteral || value != 0) {
      sinking.add(name);
    }
  }

  private static String nameOf(Expression expression) {
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol array) {
      return array.name();
    }
    return expression instanceof Symbol symbol ? symbol.name() : "";
  }
}
