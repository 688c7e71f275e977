package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Indentation that only grows, only shrinks, or grows and shrinks under different filters. */
final class IndentAdviser implements Adviser {
  private static final Set<String> FAMILIES = Set.of("thread_indent", "indent");

  /** A call, and whether every hit reaches it. */
  private record Step(Call call, long delta, boolean always) {}

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    for (String family : FAMILIES) {
      List<Step> steps = new ArrayList<>();
      subject.script().probes().forEach(it -> steps.addAll(steps(it, family)));
      List<Step> deeper = steps.stream().filter(it -> it.delta() > 0).toList();
      List<Step> back = steps.stream().filter(it -> it.delta() < 0).toList();
      if (deeper.isEmpty() != back.isEmpty()) {
        Step first = steps.stream().filter(it -> it.delta() != 0).findFirst().orElseThrow();
        problems.accept(
            imbalance(
                first,
                deeper.isEmpty() ? "nothing goes one deeper" : "nothing goes back",
                "call " + family + (deeper.isEmpty() ? "(1)" : "(-1)") + " at the other end"));
      } else if (differ(deeper, back)) {
        problems.accept(
            imbalance(
                back.get(0),
                "one of the two calls stands behind a filter, the other does not",
                "put both behind the same filter"));
      }
    }
  }

  private static boolean differ(List<Step> deeper, List<Step> back) {
    return deeper.size() == 1 && back.size() == 1 && deeper.get(0).always() != back.get(0).always();
  }

  private static Diagnostic imbalance(Step step, String reason, String fix) {
    return Diagnostic.of(
            Problem.INDENT_IMBALANCE,
            step.call().origin(),
            "the indentation of `" + step.call().function() + "` drifts: " + reason)
        .withFix(fix);
  }

  private static List<Step> steps(Probe probe, String family) {
    // By identity: the same call may stand behind a filter, too.
    Set<Node> always = Collections.newSetFromMap(new IdentityHashMap<>());
    new Always(probe).over(Call.class).forEach(always::add);
    return probe
        .body()
        .descendants(Call.class)
        .filter(it -> it.function().equals(family) && it.arguments().size() == 1)
        .map(it -> new Step(it, delta(it.arguments().get(0)), always.contains(it)))
        .toList();
  }

  private static long delta(Expression expression) {
    if (expression instanceof NumberLiteral number) {
      return number.value();
    }
    return expression instanceof Unary unary
            && unary.operator() == UnaryOperator.MINUS
            && unary.operand() instanceof NumberLiteral number
        ? -number.value()
        : 0;
  }
}
