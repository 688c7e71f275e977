package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.simulator.value.ScriptError;

/**
 * The operators on numbers and the comparisons: 64 bits that wrap around, shifts by the count
 * modulo 64, division towards zero, 0 and 1 for false and true.
 */
final class Arithmetic {
  private Arithmetic() {}

  /** What an operator makes of two numbers. */
  interface Operation {
    long of(long left, long right);
  }

  static Evaluator.OfLong of(
      BinaryOperator operator, Evaluator.OfLong left, Evaluator.OfLong right) {
    return switch (operator) {
      case LOGICAL_OR -> frame -> left.evaluate(frame) != 0 || right.evaluate(frame) != 0 ? 1 : 0;
      case LOGICAL_AND -> frame -> left.evaluate(frame) != 0 && right.evaluate(frame) != 0 ? 1 : 0;
      default -> {
        Operation operation = operation(operator);
        yield frame -> operation.of(left.evaluate(frame), right.evaluate(frame));
      }
    };
  }

  static Operation operation(BinaryOperator operator) {
    return switch (operator) {
      case LOGICAL_OR -> (left, right) -> left != 0 || right != 0 ? 1 : 0;
      case LOGICAL_AND -> (left, right) -> left != 0 && right != 0 ? 1 : 0;
      case OR -> (left, right) -> left | right;
      case XOR -> (left, right) -> left ^ right;
      case AND -> (left, right) -> left & right;
      case LESS -> (left, right) -> left < right ? 1 : 0;
      case GREATER -> (left, right) -> left > right ? 1 : 0;
      case LESS_OR_EQUAL -> (left, right) -> left <= right ? 1 : 0;
      case GREATER_OR_EQUAL -> (left, right) -> left >= right ? 1 : 0;
      case EQUAL -> (left, right) -> left == right ? 1 : 0;
      case NOT_EQUAL -> (left, right) -> left != right ? 1 : 0;
      case SHIFT_LEFT -> (left, right) -> left << right;
      case SHIFT_RIGHT -> (left, right) -> left >> right;
      case SHIFT_RIGHT_LOGICAL -> (left, right) -> left >>> right;
      case ADD -> (left, right) -> left + right;
      case SUBTRACT -> (left, right) -> left - right;
      case MULTIPLY -> (left, right) -> left * right;
      case DIVIDE -> Arithmetic::divide;
      case MODULO -> Arithmetic::modulo;
      case CONCATENATE -> throw new IllegalArgumentException("`.` joins strings, not numbers");
    };
  }

  /** Whether it fails for a 0 on the right. */
  static boolean divides(BinaryOperator operator) {
    return operator == BinaryOperator.DIVIDE || operator == BinaryOperator.MODULO;
  }

  /** The operator that {@code +=} and its like apply before they store. */
  static BinaryOperator operatorOf(AssignmentOperator operator) {
    return BinaryOperator.valueOf(operator.name());
  }

  private static long divide(long dividend, long divisor) {
    requireDivisor(divisor);
    return dividend / divisor;
  }

  private static long modulo(long dividend, long divisor) {
    requireDivisor(divisor);
    return dividend % divisor;
  }

  private static void requireDivisor(long divisor) {
    if (divisor == 0) {
      throw divisionByZero();
    }
  }

  static ScriptError divisionByZero() {
    return ScriptError.of("division by 0");
  }
}
