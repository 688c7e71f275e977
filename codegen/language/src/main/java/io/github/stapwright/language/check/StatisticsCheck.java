package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Whether a statistic has one histogram and one shift. */
final class StatisticsCheck {
  private static final long GREATEST_SHIFT = 62;

  private final Consumer<Diagnostic> problems;
  private final Map<String, Object> histograms = new HashMap<>();
  private final Map<String, Long> shifts = new HashMap<>();

  StatisticsCheck(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  void check(Script script) {
    visit(script);
  }

  private void visit(Node node) {
    if (node instanceof Histogram histogram) {
      histogram(histogram);
    } else if (node instanceof Aggregate aggregate
        && aggregate.operator() == AggregateOperator.VARIANCE) {
      shift(aggregate);
    } else if (node instanceof Assignment assignment
        && assignment.operator() == AssignmentOperator.AGGREGATE) {
      bucket(assignment);
    }
    node.children().forEach(this::visit);
  }

  private void histogram(Histogram histogram) {
    Object shape = histogram.linear().<Object>map(it -> it).orElse("logarithmic");
    Object known = histograms.putIfAbsent(name(histogram.operand()), shape);
    if (known != null && !known.equals(shape)) {
      problems.accept(
          Diagnostic.of(
                  Problem.HISTOGRAM_SHAPE,
                  histogram.origin(),
                  "`"
                      + name(histogram.operand())
                      + "` has another histogram already, and keeps one")
              .withFix("add to a second statistic for the second histogram"));
    }
  }

  /** The translators of 4.8 and 5.6 crash on a bucket in a statement that adds to a statistic. */
  private void bucket(Node node) {
    if (node instanceof ArrayElement element && element.base() instanceof Histogram) {
      problems.accept(
          Diagnostic.of(
                  Problem.HISTOGRAM_SHAPE,
                  element.origin(),
                  "SystemTap crashes on a bucket of a histogram in a statement with `<<<`")
              .withFix("store the bucket in a variable, and add that"));
    }
    node.children().forEach(this::bucket);
  }

  private void shift(Aggregate aggregate) {
    long shift = aggregate.shift().orElse(0);
    if (shift < 0 || shift > GREATEST_SHIFT) {
      problems.accept(
          Diagnostic.of(
              Problem.HISTOGRAM_SHAPE,
              aggregate.origin(),
              "the shift of @variance is 0 to " + GREATEST_SHIFT + ", not " + shift));
    }
    Long known = shifts.putIfAbsent(name(aggregate.operand()), shift);
    if (known != null && known != shift) {
      problems.accept(
          Diagnostic.of(
              Problem.HISTOGRAM_SHAPE,
              aggregate.origin(),
              "@variance of `"
                  + name(aggregate.operand())
                  + "` is shifted by "
                  + known
                  + " elsewhere"));
    }
  }

  private static String name(Expression operand) {
    if (operand instanceof ArrayElement element && element.base() instanceof Symbol array) {
      return array.name();
    }
    return operand instanceof Symbol symbol ? symbol.name() : "";
  }
}
