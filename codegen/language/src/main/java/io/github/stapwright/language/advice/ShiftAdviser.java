package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Shifts by more bits than there are. */
final class ShiftAdviser implements Adviser {
  private static final int BITS = 64;

  private static final Set<BinaryOperator> SHIFTS =
      Set.of(
          BinaryOperator.SHIFT_LEFT,
          BinaryOperator.SHIFT_RIGHT,
          BinaryOperator.SHIFT_RIGHT_LOGICAL);

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    subject.written().descendants().forEach(it -> look(it, problems));
  }

  private static void look(Node node, Consumer<Diagnostic> problems) {
    if (node instanceof Binary binary && SHIFTS.contains(binary.operator())) {
      check(binary.right(), binary.origin(), problems);
    } else if (node instanceof Assignment assignment
        && Set.of(AssignmentOperator.SHIFT_LEFT, AssignmentOperator.SHIFT_RIGHT)
            .contains(assignment.operator())) {
      check(assignment.value(), assignment.origin(), problems);
    }
  }

  private static void check(Expression count, Origin origin, Consumer<Diagnostic> problems) {
    OptionalLong bits = value(count);
    if (bits.isPresent() && (bits.getAsLong() < 0 || bits.getAsLong() >= BITS)) {
      problems.accept(
          Diagnostic.of(
                  Problem.SHIFT_WIDTH,
                  origin,
                  "a number has 64 bits, and a shift by "
                      + bits.getAsLong()
                      + " gives one result when SystemTap computes it beforehand and another when"
                      + " the script runs")
              .withFix("shift by 0 to 63"));
    }
  }

  private static OptionalLong value(Expression expression) {
    if (expression instanceof NumberLiteral number) {
      return OptionalLong.of(number.value());
    }
    return expression instanceof Unary unary
            && unary.operator() == UnaryOperator.MINUS
            && unary.operand() instanceof NumberLiteral number
        ? OptionalLong.of(-number.value())
        : OptionalLong.empty();
  }
}
