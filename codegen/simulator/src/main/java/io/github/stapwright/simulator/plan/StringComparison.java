package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Symbol;
import java.util.Optional;

/**
 * A comparison of strings, byte by byte. The right one is evaluated first; if SystemTap makes no
 * copy of it but looks at a variable, what counts is what that holds once the left one is
 * evaluated, too (5.6).
 */
final class StringComparison {
  private StringComparison() {}

  static Evaluator.OfLong plan(Binary binary, ExpressionPlanner expressions) {
    Arithmetic.Operation operation = Arithmetic.operation(binary.operator());
    Evaluator.OfString left = expressions.string(binary.left());
    Evaluator.OfString right = expressions.string(binary.right());
    Optional<Evaluator.OfString> variable = variable(binary.right()).map(expressions::string);
    return frame -> {
      ByteString second = right.evaluate(frame);
      ByteString first = left.evaluate(frame);
      return operation.of(
          first.compareTo(variable.isPresent() ? variable.get().evaluate(frame) : second), 0);
    };
  }

  private static Optional<Symbol> variable(Expression value) {
    if (value instanceof Assignment assignment) {
      return switch (assignment.operator()) {
        case ASSIGN -> variable(assignment.value());
        case CONCATENATE -> variable(assignment.target());
        default -> Optional.empty();
      };
    }
    return value instanceof Symbol symbol ? Optional.of(symbol) : Optional.empty();
  }
}
