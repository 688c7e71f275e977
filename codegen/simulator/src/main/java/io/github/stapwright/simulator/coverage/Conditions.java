package io.github.stapwright.simulator.coverage;

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
import java.util.List;
import java.util.Optional;

/** The conditions that stand directly in a node and decide which way it goes. */
final class Conditions {
  private Conditions() {}

  static List<Expression> of(Node node) {
    return deciding(node).stream().filter(it -> !isComposed(it)).toList();
  }

  private static List<Expression> deciding(Node node) {
    if (node instanceof If it) {
      return List.of(it.condition());
    }
    if (node instanceof While it) {
      return List.of(it.condition());
    }
    if (node instanceof For it) {
      return optional(it.condition());
    }
    if (node instanceof Conditional it) {
      return List.of(it.condition());
    }
    if (node instanceof ProbePoint it) {
      return optional(it.condition());
    }
    return node instanceof Expression it && isComposed(it) ? operands(it) : List.of();
  }

  private static List<Expression> optional(Optional<Expression> condition) {
    return condition.stream().toList();
  }

  private static List<Expression> operands(Expression composed) {
    return composed instanceof Binary both
        ? List.of(both.left(), both.right())
        : List.of(((Unary) composed).operand());
  }

  /** Whether it is made of other conditions. */
  private static boolean isComposed(Expression expression) {
    if (expression instanceof Unary unary) {
      return unary.operator() == UnaryOperator.NOT;
    }
    return expression instanceof Binary binary
        && (binary.operator() == BinaryOperator.LOGICAL_AND
            || binary.operator() == BinaryOperator.LOGICAL_OR);
  }
}
