package io.github.stapwright.simulator.mutation;

import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;

/** The faults that can be made at one node. */
final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  private Faults() {}

  static List<Fault> at(Node node) {
    Faults made = new Faults();
    made.inStatement(node);
    made.inExpression(node);
    if (node instanceof ProbePoint point) {
      SwappedPoint.of(point).ifPresent(it -> made.faults.add(Fault.of(point, it)));
    }
    return made.faults;
  }

  private void inStatement(Node node) {
    boolean canBeLeftOut =
        node instanceof ExpressionStatement || node instanceof Delete || node instanceof Next;
    if (canBeLeftOut) {
      faults.add(Fault.without((Statement) node));
    }
    if (node instanceof If filter && filter.otherwise().isEmpty()) {
      faults.add(Fault.withoutFilter(filter.condition(), one(filter.condition().origin())));
    }
    if (node instanceof If choice && choice.otherwise().isPresent()) {
      faults.add(Fault.of(choice.condition(), not(choice.condition())));
    }
    if (node instanceof ExpressionStatement it && it.expression() instanceof Assignment read) {
      readToWrite(read);
    }
  }

  private void inExpression(Node node) {
    if (node instanceof Binary binary) {
      inBinary(binary);
    } else if (node instanceof Conditional choice) {
      faults.add(Fault.of(choice.condition(), not(choice.condition())));
    } else if (node instanceof RegexMatch match) {
      faults.add(
          Fault.of(
              match,
              new RegexMatch(match.subject(), !match.negated(), match.pattern(), match.origin())));
    } else if (node instanceof Increment increment) {
      faults.add(Fault.of(increment, turned(increment)));
    } else if (node instanceof Aggregate aggregate) {
      Operators.insteadOf(aggregate.operator()).stream()
          .map(it -> new Aggregate(it, aggregate.operand(), aggregate.shift(), aggregate.origin()))
          .forEach(it -> faults.add(Fault.of(aggregate, it)));
    }
  }

  private void inBinary(Binary binary) {
    Operators.insteadOf(binary.operator()).stream()
        .map(it -> new Binary(binary.left(), it, binary.right(), binary.origin()))
        .forEach(it -> faults.add(Fault.of(binary, it)));
    if (binary.operator() == BinaryOperator.LOGICAL_AND) {
      faults.add(dropped(binary, binary.left(), binary.right()));
      faults.add(dropped(binary, binary.right(), binary.left()));
    }
    inNumber(binary.right());
    if (binary.operator() == BinaryOperator.SUBTRACT
        && binary.right() instanceof ArrayElement read) {
      faults.add(Fault.of(read, written(read, binary.left())));
    }
  }

  private static Fault dropped(Binary both, Expression one, Expression other) {
    Fault named = Fault.withoutFilter(one, other);
    return new Fault(both, other, named.change());
  }

  private void inNumber(Expression operand) {
    if (operand instanceof NumberLiteral number && number.value() != Long.MAX_VALUE) {
      faults.add(
          Fault.of(
              number, new NumberLiteral(number.value() + 1, Spelling.plain(), number.origin())));
    }
  }

  /** {@code t = began[k]} written as {@code t = began[k] = 0}. */
  private void readToWrite(Assignment assignment) {
    if (assignment.operator() == AssignmentOperator.ASSIGN
        && assignment.value() instanceof ArrayElement read) {
      Expression zero = new NumberLiteral(0, Spelling.plain(), read.origin());
      faults.add(Fault.of(read, written(read, zero)));
    }
  }

  private static Assignment written(ArrayElement element, Expression value) {
    return new Assignment(element, AssignmentOperator.ASSIGN, value, element.origin());
  }

  private static Increment turned(Increment increment) {
    IncrementOperator other =
        increment.operator() == IncrementOperator.INCREMENT
            ? IncrementOperator.DECREMENT
            : IncrementOperator.INCREMENT;
    return new Increment(other, increment.prefix(), increment.operand(), increment.origin());
  }

  private static Expression not(Expression condition) {
    return new Unary(UnaryOperator.NOT, condition, condition.origin());
  }

  private static NumberLiteral one(Origin origin) {
    return new NumberLiteral(1, Spelling.plain(), origin);
  }
}
