package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import java.util.Set;

/** What may be evaluated later, or not at all: it has no effect, and cannot fail. */
final class Harmless {
  private static final Set<String> FUNCTIONS =
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
          "uid",
          "pp",
          "pn");

  private Harmless() {}

  static boolean is(Node node) {
    return node.descendants().allMatch(Harmless::isItself);
  }

  private static boolean isItself(Node node) {
    if (node instanceof Call call) {
      return FUNCTIONS.contains(call.function()) || call.function().startsWith("user_string");
    }
    if (node instanceof Print print) {
      return print.function().toText();
    }
    if (node instanceof Binary binary) {
      return !divides(binary.operator())
          || binary.right() instanceof NumberLiteral number && number.value() != 0;
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
}
