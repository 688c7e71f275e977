package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Unary;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Computes what needs no run: operators on numbers that stand in the script (translator of 5.6).
 */
class ConstantFolding extends Rewriter {
  private static final long GREATEST_SHIFT = 64;

  private final Predicate<Expression> droppable;

  /**
   * @param droppable whether an expression may go whose value decides nothing
   */
  ConstantFolding(Predicate<Expression> droppable) {
    this.droppable = droppable;
  }

  static OptionalLong number(Expression expression) {
    return expression instanceof NumberLiteral literal
        ? OptionalLong.of(literal.value())
        : OptionalLong.empty();
  }

  @Override
  public Expression visitUnary(Unary unary) {
    Expression operand = of(unary.operand());
    if (number(operand).isEmpty()) {
      return operand == unary.operand()
          ? unary
          : new Unary(unary.operator(), operand, unary.origin());
    }
    long value = number(operand).getAsLong();
    long folded =
        switch (unary.operator()) {
          case PLUS -> value;
          case MINUS -> -value;
          case COMPLEMENT -> ~value;
          case NOT -> value == 0 ? 1 : 0;
        };
    return literal(folded, unary.origin());
  }

  @Override
  public Expression visitConditional(Conditional conditional) {
    OptionalLong known = number(of(conditional.condition()));
    if (known.isPresent()) {
      return of(known.getAsLong() != 0 ? conditional.whenTrue() : conditional.whenFalse());
    }
    return super.visitConditional(conditional);
  }

  @Override
  public Expression visitBinary(Binary binary) {
    Binary rebuilt = (Binary) super.visitBinary(binary);
    return switch (binary.operator()) {
      case LOGICAL_AND -> logical(rebuilt, 0);
      case LOGICAL_OR -> logical(rebuilt, 1);
      default -> folded(rebuilt);
    };
  }

  /**
   * @param decisive the truth of one side that decides
   */
  private Expression logical(Binary binary, long decisive) {
    OptionalLong left = number(binary.left());
    if (left.isPresent()) {
      long truth = left.getAsLong() == 0 ? 0 : 1;
      return truth == decisive ? literal(decisive, binary.origin()) : truth(binary.right());
    }
    OptionalLong right = number(binary.right());
    boolean neutral = right.isPresent() && (right.getAsLong() == 0 ? 0 : 1) != decisive;
    return neutral ? truth(binary.left()) : absorbed(binary);
  }

  private Expression absorbed(Binary binary) {
    return Absorption.of(binary)
        .filter(it -> droppable.test(it.dropped()))
        .<Expression>map(it -> literal(it.value(), it.origin()))
        .orElse(binary);
  }

  /** 0 or 1: what a logical operator gives for one of its sides. */
  private static Expression truth(Expression side) {
    OptionalLong known = number(side);
    if (known.isPresent()) {
      return literal(known.getAsLong() == 0 ? 0 : 1, side.origin());
    }
    return new Binary(side, BinaryOperator.NOT_EQUAL, literal(0, side.origin()), side.origin());
  }

  private Expression folded(Binary binary) {
    if (binary.left() instanceof StringLiteral left
        && binary.right() instanceof StringLiteral right) {
      return folded(binary, left, right);
    }
    OptionalLong left = number(binary.left());
    OptionalLong right = number(binary.right());
    if (left.isEmpty() || right.isEmpty()) {
      return absorbed(binary);
    }
    if (binary.operator() == BinaryOperator.SHIFT_RIGHT_LOGICAL) {
      fail(binary);
      return binary;
    }
    OptionalLong value = value(binary.operator(), left.getAsLong(), right.getAsLong());
    return value.isPresent() ? literal(value.getAsLong(), binary.origin()) : binary;
  }

  /** SystemTap fails on {@code >>>} of two numbers. */
  void fail(Binary shift) {}

  private static Expression folded(Binary binary, StringLiteral left, StringLiteral right) {
    if (binary.operator() == BinaryOperator.CONCATENATE) {
      return SpelledLiterals.concatenated(left, right, binary.origin());
    }
    OptionalLong value = compared(binary.operator(), SpelledLiterals.compare(left, right));
    return value.isPresent() ? literal(value.getAsLong(), binary.origin()) : binary;
  }

  private static OptionalLong compared(BinaryOperator operator, int order) {
    return switch (operator) {
      case LESS -> truth(order < 0);
      case GREATER -> truth(order > 0);
      case LESS_OR_EQUAL -> truth(order <= 0);
      case GREATER_OR_EQUAL -> truth(order >= 0);
      case EQUAL -> truth(order == 0);
      case NOT_EQUAL -> truth(order != 0);
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong value(BinaryOperator operator, long left, long right) {
    return switch (operator) {
      case ADD -> OptionalLong.of(left + right);
      case SUBTRACT -> OptionalLong.of(left - right);
      case MULTIPLY -> OptionalLong.of(left * right);
      case DIVIDE -> right == 0 ? OptionalLong.empty() : OptionalLong.of(left / right);
      case MODULO -> right == 0 ? OptionalLong.empty() : OptionalLong.of(left % right);
      case AND -> OptionalLong.of(left & right);
      case OR -> OptionalLong.of(left | right);
      case XOR -> OptionalLong.of(left ^ right);
      case SHIFT_LEFT -> OptionalLong.of(left << bounded(right));
      case SHIFT_RIGHT -> OptionalLong.of(left >> bounded(right));
      case LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          compared(operator, Long.compare(left, right));
      case SHIFT_RIGHT_LOGICAL, LOGICAL_AND, LOGICAL_OR, CONCATENATE -> OptionalLong.empty();
    };
  }

  /** Unlike at run time the count is bounded, and the machine takes 64 for 0. */
  private static long bounded(long count) {
    return Math.max(0, Math.min(count, GREATEST_SHIFT));
  }

  private static OptionalLong truth(boolean holds) {
    return OptionalLong.of(holds ? 1 : 0);
  }

  static NumberLiteral literal(long value, Origin origin) {
    return new NumberLiteral(value, Spelling.plain(), origin);
  }
}
