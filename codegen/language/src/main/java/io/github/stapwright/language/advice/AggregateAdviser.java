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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Averages and histograms of what may be empty, which ends the script. */
final class AggregateAdviser implements Adviser {
  private static final Set<AggregateOperator> OF_EMPTY =
      Set.of(AggregateOperator.COUNT, AggregateOperator.SUM);

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    for (Probe probe : subject.script().probes()) {
      look(filled(probe), probe.body(), problems);
    }
  }

  private static void look(Set<String> filled, Node node, Consumer<Diagnostic> problems) {
    if (node instanceof Try attempt) {
      look(filled, attempt.handler(), problems);
      return;
    }
    if (node instanceof Aggregate aggregate && !OF_EMPTY.contains(aggregate.operator())) {
      check(filled, aggregate.operand(), aggregate.operator().text(), aggregate.origin(), problems);
    } else if (node instanceof Histogram histogram) {
      String name = histogram.linear().isPresent() ? "@hist_linear" : "@hist_log";
      check(filled, histogram.operand(), name, histogram.origin(), problems);
    }
    node.children().forEach(it -> look(filled, it, problems));
  }

  private static void check(
      Set<String> filled,
      Expression operand,
      String operator,
      Origin origin,
      Consumer<Diagnostic> problems) {
    String name = name(operand);
    if (!name.isEmpty() && !filled.contains(name)) {
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

  /** What the handler adds to, counts, walks over or asks for its keys. */
  private static Set<String> filled(Probe probe) {
    return probe
        .body()
        .descendants()
        .flatMap(it -> filledBy(it).stream())
        .map(AggregateAdviser::name)
        .collect(Collectors.toSet());
  }

  private static Optional<Node> filledBy(Node node) {
    if (node instanceof Assignment assignment
        && assignment.operator() == AssignmentOperator.AGGREGATE) {
      return Optional.of(assignment.target());
    }
    if (node instanceof Aggregate aggregate && aggregate.operator() == AggregateOperator.COUNT) {
      return Optional.of(aggregate.operand());
    }
    if (node instanceof Foreach foreach) {
      return Optional.of((Node) foreach.base());
    }
    return node instanceof ArrayIn in ? Optional.of((Node) in.array()) : Optional.empty();
  }
}
