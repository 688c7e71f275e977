package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.elide.Reached;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.function.Consumer;

/** Whether what is stored to is a variable. */
final class AssignabilityCheck {
  private final Consumer<Diagnostic> problems;

  AssignabilityCheck(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  void check(Script script) {
    visit(script);
  }

  private void visit(Node node) {
    if (node instanceof Assignment assignment && !isVariable(assignment.target())) {
      problems.accept(
          Diagnostic.of(
              Problem.NOT_A_VARIABLE,
              assignment.origin(),
              "only a variable or an element can be stored to"));
    }
    Reached.children(node).forEach(this::visit);
  }

  private static boolean isVariable(Expression target) {
    if (target instanceof ArrayElement element) {
      return !(element.base() instanceof Histogram);
    }
    return target instanceof Symbol
        || target instanceof TargetVariable
        || target instanceof Dereference
        || target instanceof AtVar
        || target instanceof Cast
        || target instanceof Register
        || target instanceof MemoryRead;
  }
}
