package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.For;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The conditions below a node that are evaluated, and counted, by themselves. */
final class Decisions {
  private Decisions() {}

  /** Those that are not made of others, in the order in which they are evaluated. */
  static List<Expression> of(Node node) {
    List<Expression> leaves = new ArrayList<>();
    condition(node).ifPresent(it -> addLeaves(it, leaves));
    if (node instanceof Expression it && isComposed(it)) {
      addLeaves(it, leaves);
    }
    return leaves;
  }

  private static Optional<Expression> condition(Node node) {
    if (node instanceof If it) {
      return Optional.of(it.condition());
    }
    if (node instanceof While it) {
      return Optional.of(it.condition());
    }
    if (node instanceof For it) {
      return it.condition();
    }
    if (node instanceof ProbePoint it) {
      return it.condition();
    }
    return node instanceof Conditional it ? Optional.of(it.condition()) : Optional.empty();
  }

  private static void addLeaves(Expression expression, List<Expression> leaves) {
    if (!isComposed(expression)) {
      leaves.add(expression);
    } else if (expression instanceof Binary both) {
      addLeaves(both.left(), leaves);
      addLeaves(both.right(), leaves);
    } else {
      addLeaves(((Unary) expression).operand(), leaves);
    }
  }

  /** Whether it is made of other conditions. */
  static boolean isComposed(Expression expression) {
    if (expression instanceof Unary unary) {
      return unary.operator() == UnaryOperator.NOT;
    }
    return expression instanceof Binary binary
        && (binary.operator() == BinaryOperator.LOGICAL_AND
            || binary.operator() == BinaryOperator.LOGICAL_OR);
  }
}
