package io.github.stapwright.language.check;

import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Print;
import java.util.stream.Stream;

/** What two expressions tell of each other that have to be of one type. */
final class Agreement {
  private final ExpressionInference expressions;
  private final VisibleVariables variables;
  private final TypeComplaints complaints;

  Agreement(
      ExpressionInference expressions, VisibleVariables variables, TypeComplaints complaints) {
    this.expressions = expressions;
    this.variables = variables;
    this.complaints = complaints;
  }

  /** An operand, whose operator is blamed where the operand has parts that say what it is. */
  Kind side(Expression operand, Kind wanted, Expression whole) {
    if (!isComposed(operand)) {
      return expressions.of(operand, wanted);
    }
    Kind kind = expressions.of(operand, Kind.UNKNOWN);
    complaints.unlessSides(whole, wanted, kind);
    return kind;
  }

  private static boolean isComposed(Expression operand) {
    return operand instanceof Aggregate
        || operand instanceof Print
        || operand instanceof Binary binary && binary.operator() == BinaryOperator.CONCATENATE
        || operand instanceof Assignment assignment
            && assignment.operator() == AssignmentOperator.CONCATENATE;
  }

  /** The target and the value of an assignment, or the two values of a choice, have one type. */
  Kind same(Expression whole, Expression first, Expression second, Kind wanted) {
    Kind known = firstKnown(wanted, variables.told(whole), variables.told(first));
    if (known == Kind.UNKNOWN && !isComposed(first)) {
      known = variables.told(second);
    }
    Kind left = side(first, known, whole);
    Kind common = known == Kind.UNKNOWN ? left : known;
    side(second, common, whole);
    return common;
  }

  private static Kind firstKnown(Kind... kinds) {
    return Stream.of(kinds).filter(it -> it != Kind.UNKNOWN).findFirst().orElse(Kind.UNKNOWN);
  }

  /** Each side is what the other one is. */
  void compare(Binary comparison) {
    Kind left = side(comparison.left(), variables.told(comparison.right()), comparison);
    Kind right = side(comparison.right(), left, comparison);
    complaints.ifUnknown(comparison.left(), left);
    complaints.ifUnknown(comparison.right(), right);
  }
}
