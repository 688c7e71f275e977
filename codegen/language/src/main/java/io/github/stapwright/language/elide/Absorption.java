package io.github.stapwright.language.elide;

import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An operator whose value one side alone decides, such as {@code n * 0} (translator of 4.8 and 5.6,
 * tried with both).
 *
 * @param value what it gives
 * @param dropped the side that decides nothing
 */
record Absorption(long value, Expression dropped, Origin origin) {

  /** How {@code binary} is decided by a number on one of its sides, if it is. */
  static Optional<Absorption> of(Binary binary) {
    OptionalLong left = ConstantFolding.number(binary.left());
    OptionalLong right = ConstantFolding.number(binary.right());
    if (left.isPresent() == right.isPresent()) {
      return Optional.empty();
    }
    OptionalLong value =
        left.isPresent()
            ? decidedByLeft(binary.operator(), left.getAsLong())
            : decidedByRight(binary.operator(), right.getAsLong());
    Expression dropped = left.isPresent() ? binary.right() : binary.left();
    return value.isPresent()
        ? Optional.of(new Absorption(value.getAsLong(), dropped, binary.origin()))
        : Optional.empty();
  }

  private static OptionalLong decidedByLeft(BinaryOperator operator, long left) {
    return switch (operator) {
      case MULTIPLY, AND, SHIFT_LEFT -> when(left == 0, 0);
      case SHIFT_RIGHT -> when(left == 0 || left == -1, left);
      case OR -> when(left == -1, -1);
      case LESS_OR_EQUAL -> when(left == Long.MIN_VALUE, 1);
      case GREATER -> when(left == Long.MIN_VALUE, 0);
      case GREATER_OR_EQUAL -> when(left == Long.MAX_VALUE, 1);
      case LESS -> when(left == Long.MAX_VALUE, 0);
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong decidedByRight(BinaryOperator operator, long right) {
    return switch (operator) {
      case MULTIPLY, AND -> when(right == 0, 0);
      case MODULO -> when(right == 1 || right == -1, 0);
      case OR -> when(right == -1, -1);
      case GREATER_OR_EQUAL -> when(right == Long.MIN_VALUE, 1);
      case LESS -> when(right == Long.MIN_VALUE, 0);
      case LESS_OR_EQUAL -> when(right == Long.MAX_VALUE, 1);
      case GREATER -> when(right == Long.MAX_VALUE, 0);
      case LOGICAL_AND -> when(right == 0, 0);
      case LOGICAL_OR -> when(right != 0, 1);
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong when(boolean decides, long value) {
    return decides ? OptionalLong.of(value) : OptionalLong.empty();
  }
}
