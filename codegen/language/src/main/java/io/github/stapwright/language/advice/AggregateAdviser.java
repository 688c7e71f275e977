package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.Set;
import java.util.function.Consumer;

/** Averages and histograms of what may be empty, which ends the script. */
final class AggregateAdviser implements Adviser {
  private static final Set<AggregateOperator> OF_EMPTY =
      Set.of(AggregateOperator.COUNT, AggregateOperator.SUM);

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    subject.probes().forEach(it -> look(it, it.body(), problems));
  }

  private static void look(Probe probe, Node node, Consumer<Diagnostic> problems) {
    if (node instanceof Try attempt) {
      look(probe, attempt.handler(), problems);
      return;
    }
    if (node instanceof Aggregate aggregate && !OF_EMPTY.contains(aggregate.operator())) {
      check(probe, aggregate.operand(), aggregate.operator().text(), aggregate.origin(), problems);
    } else if (node instanceof Histogram histogram) {
      String name = histogram.linear().isPresent() ? "@hist_linear" : "@hist_log";
      check(probe, histogram.operand(), name, histogram.origin(), problems);
    }
    node.children().forEach(it -> look(probe, it, problems));
  }

  private static void check(
      Probe probe,
      Expression operand,
      String operator,
      Origin origin,
      Consumer<Diagnostic> problems) {
    String name = name(operand);
    if (!name.isEmpty() && !isFilled(probe, name)) {
      problems.accept(
          Diagnostic.of(
                  Problem.EMPTY_AGGREGATE,
                  origin,
                  "`" + operator + "` ends the script when nothing was added to `" + name + "`")
              .withFix("test it first: if (@count(" + name + ")) ..."));
    }
  }

  private static String name(Node operand) {
    if (operand instanceof ArrayElement element) {
      return name((Node) element.base());
    }
    return operand instanceof Symbol symbol ? symbol.name() : "";
  }

  /** Whether the handler adds to it, counts it, walks over it or asks for its keys. */
  private static boolean isFilled(Probe probe, String name) {
    return Walk.over(probe.body())
        .anyMatch(
            it ->
                it instanceof Assignment assignment
                        && assignment.operator() == AssignmentOperator.AGGREGATE
                        && name(assignment.target()).equals(name)
                    || it instanceof Aggregate aggregate
                        && aggregate.operator() == AggregateOperator.COUNT
                        && name(aggregate.operand()).equals(name)
                    || it instanceof Foreach foreach && name((Node) foreach.base()).equals(name)
                    || it instanceof ArrayIn in && name((Node) in.array()).equals(name));
  }
}
