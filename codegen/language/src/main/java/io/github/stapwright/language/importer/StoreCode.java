package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Wildcard;
import java.util.ArrayList;
import java.util.List;

/** The Java of expressions that are evaluated for what they do, and of {@code delete}. */
final class StoreCode {
  private final ExpressionCode expressions;

  StoreCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  Link of(Expression expression) {
    if (expression instanceof Assignment assignment) {
      return stored(assignment);
    }
    if (expression instanceof Increment increment && !increment.prefix()) {
      return counted(increment);
    }
    if (expression instanceof Print print && !print.function().toText()) {
      return new PrintCode(expressions).action(print);
    }
    if (expression instanceof Call call) {
      return called(call);
    }
    return new Link("evaluate", expressions.any(expression).code());
  }

  private Link counted(Increment increment) {
    boolean up = increment.operator() == IncrementOperator.INCREMENT;
    Value variable = expressions.variable(increment.operand());
    if (up && increment.operand() instanceof ArrayElement element) {
      return new Link(
          "count",
          expressions.elements().array(element.base()),
          expressions.elements().key(element.index()));
    }
    return new Link(up ? "count" : "countDown", variable.code());
  }

  private Link stored(Assignment assignment) {
    AssignmentOperator operator = assignment.operator();
    Expression value = assignment.value();
    if (operator == AssignmentOperator.AGGREGATE) {
      return new Link("aggregate", expressions.statistic(assignment.target()), numberOr(value));
    }
    Value target = expressions.variable(assignment.target());
    if (target.is(Value.Kind.STRING)) {
      return switch (operator) {
        case ASSIGN -> new Link("set", target.code(), textOr(value));
        case CONCATENATE -> new Link("append", target.code(), textOr(value));
        default -> throw new NoWordException();
      };
    }
    if (!target.is(Value.Kind.NUMBER)) {
      throw new NoWordException();
    }
    return switch (operator) {
      case ASSIGN -> new Link("set", target.code(), numberOr(value));
      case ADD -> new Link("add", target.code(), numberOr(value));
      case CONCATENATE -> throw new NoWordException();
      default ->
          new Link(
              "update", target.code(), UpdateCode.operator(operator), expressions.number(value));
    };
  }

  private Code numberOr(Expression value) {
    return LiteralCode.number(value).orElseGet(() -> expressions.number(value));
  }

  private Code textOr(Expression value) {
    return LiteralCode.text(value).orElseGet(() -> expressions.string(value));
  }

  private Link called(Call call) {
    Handler handler = expressions.handler();
    boolean isOwn = !handler.script().types().functions(call.function()).isEmpty();
    if (isOwn && handler.script().function(call.function()).isPresent()) {
      return new Link(
          "call",
          text(handler.script().function(call.function()).get()),
          new CallCode(expressions, handler).arguments(call));
    }
    if (!isOwn && call.function().equals("exit") && call.arguments().isEmpty()) {
      return new Link("exit");
    }
    if (!isOwn && call.function().equals("error") && call.arguments().size() == 1) {
      var literal = LiteralCode.text(call.arguments().get(0));
      if (literal.isPresent()) {
        return new Link("error", literal.get());
      }
    }
    List<Code> all = new ArrayList<>();
    all.add(text(JavaWords.literal(call.function())));
    all.addAll(expressions.anyOf(call.arguments()));
    return new Link("call", all, List.of());
  }

  Link delete(Expression operand) {
    if (operand instanceof Symbol symbol
        && expressions.handler().script().isGlobal(symbol.name())
        && expressions.handler().script().variable(symbol.name()).isArray()) {
      return new Link("delete", expressions.elements().array(symbol));
    }
    if (operand instanceof ArrayElement element
        && element.index().stream().anyMatch(Wildcard.class::isInstance)) {
      List<Code> all = new ArrayList<>();
      all.add(expressions.elements().array(element.base()));
      all.addAll(expressions.elements().slice(element.index()));
      return new Link("deleteSlice", all, List.of());
    }
    boolean isStatistic = expressions.of(operand).is(Value.Kind.STATISTIC);
    return new Link(
        "delete",
        isStatistic ? expressions.statistic(operand) : expressions.variable(operand).code());
  }
}
