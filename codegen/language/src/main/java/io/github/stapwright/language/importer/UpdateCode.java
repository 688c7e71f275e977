package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;

/** The Java of what stores a value and is one. */
final class UpdateCode {
  private final ExpressionCode expressions;
  private final Handler handler;

  UpdateCode(ExpressionCode expressions) {
    this.expressions = expressions;
    this.handler = expressions.handler();
  }

  Value of(Increment increment) {
    String way = increment.prefix() ? "pre" : "post";
    String step = increment.operator() == IncrementOperator.INCREMENT ? "Increment" : "Decrement";
    return Value.number(variable(increment.operand()).code().then(way + step));
  }

  /** Something that can be stored to. */
  Value variable(Expression target) {
    boolean storable =
        target instanceof ArrayElement element && element.base() instanceof Symbol
            || target instanceof Symbol symbol && !handler.isReadOnly(symbol.name())
            || target instanceof TargetVariable
            || target instanceof Dereference;
    Value value = expressions.of(target);
    if (!storable || !handler.point().canStore(target)) {
      throw new NoWordException();
    }
    return value;
  }

  Value of(Assignment assignment) {
    Value target = variable(assignment.target());
    AssignmentOperator operator = assignment.operator();
    if (target.is(Value.Kind.STRING)) {
      String name =
          switch (operator) {
            case ASSIGN -> "assigned";
            case CONCATENATE -> "appended";
            default -> throw new NoWordException();
          };
      return Value.string(target.code().then(name, expressions.string(assignment.value())));
    }
    if (!target.is(Value.Kind.NUMBER) || operator == AssignmentOperator.AGGREGATE) {
      throw new NoWordException();
    }
    Code value = expressions.number(assignment.value());
    return Value.number(
        operator == AssignmentOperator.ASSIGN
            ? target.code().then("assigned", value)
            : target.code().then("updated", operator(operator), value));
  }

  static Code operator(AssignmentOperator operator) {
    return text(Code.type(AssignmentOperator.class) + "." + operator.name());
  }
}
