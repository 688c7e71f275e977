package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;

/** Loops that SystemTap 5.6 removes: those whose limit is written as 0 or less. */
public final class DeadLoops {
  private DeadLoops() {}

  /** Whether the loop is removed. */
  public static boolean isDead(Foreach loop) {
    return loop.limit().filter(DeadLoops::isNothing).isPresent();
  }

  private static boolean isNothing(Expression limit) {
    if (limit instanceof Unary unary && unary.operator() == UnaryOperator.MINUS) {
      return unary.operand() instanceof NumberLiteral number && number.value() >= 0;
    }
    return limit instanceof NumberLiteral number && number.value() <= 0;
  }
}
