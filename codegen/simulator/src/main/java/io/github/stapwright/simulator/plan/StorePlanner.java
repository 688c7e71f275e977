package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.simulator.value.Statistic;
import java.util.function.Function;

/** Expressions that store: assignments and increments. */
final class StorePlanner {
  private final ExpressionPlanner expressions;

  StorePlanner(ExpressionPlanner expressions) {
    this.expressions = expressions;
  }

  /** {@code TARGET = VALUE}, {@code TARGET <<< VALUE} and the like. */
  Evaluator assignment(Assignment assignment) {
    if (assignment.operator() == AssignmentOperator.AGGREGATE) {
      Function<Frame, Statistic> statistic =
          expressions.places().statisticToFill(assignment.target());
      Evaluator.OfLong value = expressions.number(assignment.value());
      return Blame.number(
          Location.of(assignment.target()),
          frame -> {
            long added = value.evaluate(frame);
            statistic.apply(frame).add(added);
            return added;
          });
    }
    return expressions.isString(assignment.target())
        ? storeString(assignment)
        : storeNumber(assignment);
  }

  /** {@code ++} and {@code --}. */
  Evaluator increment(Increment increment) {
    Places.OfLong place = expressions.places().number(increment.operand());
    long delta = increment.operator() == IncrementOperator.INCREMENT ? 1 : -1;
    long given = increment.prefix() ? delta : 0;
    Evaluator.OfLong step =
        frame -> {
          Object key = place.locate(frame);
          long before = place.read(frame, key);
          place.write(frame, key, before + delta);
          return before + given;
        };
    return increment.operand() instanceof ArrayElement
        ? Blame.number(Location.of(increment.operand()), step)
        : step;
  }

  /** A number that is computed for a place, which is found before. */
  private interface Update {
    long of(Frame frame, Object key);
  }

  private static Update updated(
      Assignment assignment, Places.OfLong place, Evaluator.OfLong value) {
    if (assignment.operator() == AssignmentOperator.ASSIGN) {
      return (frame, key) -> value.evaluate(frame);
    }
    BinaryOperator operator = Arithmetic.operatorOf(assignment.operator());
    Arithmetic.Operation operation = Arithmetic.operation(operator);
    Location at = Location.of(assignment.value());
    // The right side is evaluated before the left is read.
    return (frame, key) -> {
      long second = value.evaluate(frame);
      long first = place.read(frame, key);
      if (second == 0 && Arithmetic.divides(operator)) {
        throw Arithmetic.divisionByZero().at(frame.blame(at.toString()));
      }
      return operation.of(first, second);
    };
  }

  /** Storing to an element fails when the array is full. */
  private static Evaluator stores(Assignment assignment, Evaluator evaluator) {
    return assignment.target() instanceof ArrayElement
        ? Blame.on(Location.of(assignment.target()), evaluator)
        : evaluator;
  }

  private Evaluator storeString(Assignment assignment) {
    Places.OfString place = expressions.places().string(assignment.target());
    Evaluator.OfString value = expressions.cut(expressions.string(assignment.value()));
    boolean appends = assignment.operator() == AssignmentOperator.CONCATENATE;
    // A file takes as many bytes as its reader, not as a string has.
    boolean isFile = assignment.target() instanceof TargetVariable;
    return stores(
        assignment,
        text(
            frame -> {
              Object key = place.locate(frame);
              ByteString added = value.evaluate(frame);
              ByteString result =
                  !appends
                      ? added
                      : isFile
                          ? place.read(frame, key).concat(added)
                          : expressions.cut(place.read(frame, key).concat(added));
              place.write(frame, key, result);
              return result;
            }));
  }

  private Evaluator storeNumber(Assignment assignment) {
    Places.OfLong place = expressions.places().number(assignment.target());
    Evaluator.OfLong value = expressions.number(assignment.value());
    Update update = updated(assignment, place, value);
    return stores(
        assignment,
        number(
            frame -> {
              Object key = place.locate(frame);
              long result = update.of(frame, key);
              place.write(frame, key, result);
              return result;
            }));
  }

  private static Evaluator.OfLong number(Evaluator.OfLong evaluator) {
    return evaluator;
  }

  private static Evaluator.OfString text(Evaluator.OfString evaluator) {
    return evaluator;
  }
}
