package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Whether conditions at probe points test globals and nothing else. */
final class ConditionCheck {
  private final Script script;
  private final Consumer<Diagnostic> problems;
  private final Set<String> globals;
  private final Tapset tapset;

  ConditionCheck(Script script, Tapset tapset, Consumer<Diagnostic> problems) {
    this.script = script;
    this.tapset = tapset;
    this.problems = problems;
    this.globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
  }

  void check() {
    script.probes().stream()
        .flatMap(it -> it.points().stream())
        .map(ProbePoint::condition)
        .forEach(it -> it.ifPresent(this::visit));
  }

  private void visit(Node node) {
    if (node instanceof Call call) {
      report(call, "a probe condition calls no function");
    } else if (node instanceof Assignment assignment) {
      report(assignment, "a probe condition changes nothing");
    } else if (node instanceof Increment increment) {
      report(increment, "a probe condition changes nothing");
    } else if (node instanceof Symbol symbol
        && !globals.contains(symbol.name())
        && !tapset.hasGlobal(symbol.name())) {
      report(symbol, "a probe condition tests globals, and `" + symbol.name() + "` is none");
    } else {
      node.children().forEach(this::visit);
    }
  }

  private void report(Expression at, String sentence) {
    problems.accept(
        Diagnostic.of(Problem.PROBE_CONDITION, at.origin(), sentence)
            .withFix("test it with `if` in the handler"));
  }
}
