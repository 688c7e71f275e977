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

  static Evaluator.OfLong of(
      BinaryOperator operator, Evaluator.OfLong left, Evaluator.OfLong right) {
    return switch (operator) {
      case LOGICAL_OR -> frame -> left.evaluate(frame) != 0 || right.evaluate(frame) != 0 ? 1 : 0;
      case LOGICAL_AND -> frame -> left.evaluate(frame) != 0 && right.evaluate(frame) != 0 ? 1 : 0;
      case OR -> frame -> left.evaluate(frame) | right.evaluate(frame);
      case XOR -> frame -> left.evaluate(frame) ^ right.evaluate(frame);
      case AND -> frame -> left.evaluate(frame) & right.evaluate(frame);
      case LESS -> frame -> left.evaluate(frame) < right.evaluate(frame) ? 1 : 0;
      case GREATER -> frame -> left.evaluate(frame) > right.evaluate(frame) ? 1 : 0;
      case LESS_OR_EQUAL -> frame -> left.evaluate(frame) <= right.evaluate(frame) ? 1 : 0;
      case GREATER_OR_EQUAL -> frame -> left.evaluate(frame) >= right.evaluate(frame) ? 1 : 0;
      case EQUAL -> frame -> left.evaluate(frame) == right.evaluate(frame) ? 1 : 0;
      case NOT_EQUAL -> frame -> left.evaluate(frame) != right.evaluate(frame) ? 1 : 0;
      case SHIFT_LEFT -> frame -> left.evaluate(frame) << right.evaluate(frame);
      case SHIFT_RIGHT -> frame -> left.evaluate(frame) >> right.evaluate(frame);
      case SHIFT_RIGHT_LOGICAL -> frame -> left.evaluate(frame) >>> right.evaluate(frame);
      case ADD -> frame -> left.evaluate(frame) + right.evaluate(frame);
      case SUBTRACT -> frame -> left.evaluate(frame) - right.evaluate(frame);
      case MULTIPLY -> frame -> left.evaluate(frame) * right.evaluate(frame);
      case DIVIDE -> frame -> divide(left.evaluate(frame), right.evaluate(frame));
      case MODULO -> frame -> modulo(left.evaluate(frame), right.evaluate(frame));
      case CONCATENATE -> throw new IllegalArgumentException("`.` joins strings, not numbers");
    };
  }

  /** A comparison of strings, byte by byte. */
  static Evaluator.OfLong compare(
      BinaryOperator operator, Evaluator.OfString left, Evaluator.OfString right) {
    return of(operator, frame -> left.evaluate(frame).compareTo(right.evaluate(frame)), frame -> 0);
  }

  /** The same, with the right side evaluated first. */
  static Evaluator.OfLong ofReversed(
      BinaryOperator operator, Evaluator.OfLong left, Evaluator.OfLong right) {
    Operands operands = new Operands();
    Evaluator.OfLong joined = of(operator, frame -> operands.left, frame -> operands.right);
    return frame -> {
      long second = right.evaluate(frame);
      operands.left = left.evaluate(frame);
      operands.right = second;
      return joined.evaluate(frame);
    };
  }

  /** Values between their evaluation and their use, which no other evaluation interrupts. */
  private static final class Operands {
    private long left;
    private long right;
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
      throw ScriptError.of("division by 0");
    }
  }
}
