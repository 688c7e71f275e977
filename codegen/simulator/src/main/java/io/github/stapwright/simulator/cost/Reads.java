package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.Optional;
import java.util.Set;

/** Statements that only give a local a value, and may stand elsewhere. */
final class Reads {
  private final Set<String> globals;

  Reads(Set<String> globals) {
    this.globals = globals;
  }

  /** The local that the statement gives a value, if that is all it does. */
  Optional<String> local(Statement statement) {
    return statement instanceof ExpressionStatement it
            && it.expression() instanceof Assignment assignment
            && assignment.operator() == AssignmentOperator.ASSIGN
            && assignment.target() instanceof Symbol local
            && !globals.contains(local.name())
            && isStable(assignment.value())
        ? Optional.of(local.name())
        : Optional.empty();
  }

  /** What globals hold may change until it is evaluated. */
  private boolean isStable(Node value) {
    return Harmless.is(value)
        && value.descendants(Symbol.class).noneMatch(it -> globals.contains(it.name()));
  }

  static boolean uses(Node node, String local) {
    return node.descendants(Symbol.class).anyMatch(it -> it.name().equals(local));
  }
}
