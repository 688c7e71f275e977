package io.github.stapwright.language.bind;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import java.util.Set;

/**
 * Which expressions may be evaluated earlier, later or not at all: they have no effect and cannot
 * fail.
 */
public final class Purity {
  /**
   * Tapset functions that only read the context of the probe or their arguments (tapset of
   * SystemTap 5.6).
   */
  private static final Set<String> PURE_FUNCTIONS =
      Set.of(
          "cpu",
          "egid",
          "euid",
          "execname",
          "gid",
          "isinstr",
          "pexecname",
          "pgrp",
          "pid",
          "ppid",
          "sid",
          "strlen",
          "strpos",
          "substr",
          "target",
          "tid",
          "uid");

  private Purity() {}

  /** Whether it holds for the node and all below it. */
  public static boolean isPure(Node node) {
    return node.descendants().allMatch(Purity::isPureItself);
  }

  /** Whether it holds for the node, if it holds for what is below it. */
  public static boolean isPureItself(Node node) {
    if (node instanceof Call call) {
      return PURE_FUNCTIONS.contains(call.function());
    }
    if (node instanceof Binary binary) {
      return !divides(binary.operator()) || isNonZero(binary.right());
    }
    return node instanceof Literal
        || node instanceof Symbol
        || node instanceof TargetVariable
        || node instanceof ArrayElement
        || node instanceof ArrayIn
        || node instanceof Conditional
        || node instanceof RegexMatch
        || node instanceof Unary;
  }

  private static boolean divides(BinaryOperator operator) {
    return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.MODULO;
  }

  private static boolean isNonZero(Expression divisor) {
    return divisor instanceof NumberLiteral number && number.value() != 0;
  }
}
