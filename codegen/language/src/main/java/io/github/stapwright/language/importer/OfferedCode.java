package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.ArrayList;
import java.util.List;

/** The Java of what a probe point or an alias offers. */
final class OfferedCode {
  private final ExpressionCode expressions;
  private final Handler handler;

  OfferedCode(ExpressionCode expressions) {
    this.expressions = expressions;
    this.handler = expressions.handler();
  }

  /** A variable of the point whose type only its use tells. */
  boolean isUntyped(Expression expression) {
    if (expression instanceof TargetVariable variable) {
      return !variable.name().startsWith("$$")
          && !handler.point().variables().containsKey(variable.name())
          && !handler.point().hasWord(variable);
    }
    return expression instanceof Symbol symbol
        && handler.isOffered(symbol.name())
        && handler.kind(expression) == Kind.UNKNOWN;
  }

  Value symbol(Symbol symbol) {
    return offered(symbol, names(symbol.name()));
  }

  private static List<Code> names(String name) {
    return List.of(text(JavaWords.literal(name)));
  }

  /** What a point or an alias offers, by its name. */
  private Value offered(Expression expression, List<Code> names) {
    return switch (handler.kind(expression)) {
      case LONG -> Value.number(call("variableNumber", names));
      case STRING -> Value.string(call("variableString", names));
      case STATS, UNKNOWN -> throw new NoWordException();
    };
  }

  Value of(TargetVariable targetVariable) {
    var accessor =
        targetVariable.argument().isPresent()
            ? handler.point().arguments().get(targetVariable.argument().getAsInt())
            : null;
    if (accessor != null && !accessor.isString()) {
      return Value.number(call(accessor.method()));
    }
    Value value = handler.point().variables().get(targetVariable.name());
    return value != null ? value : offered(targetVariable, names(targetVariable.name()));
  }

  Value of(Dereference dereference) {
    if (dereference.base() instanceof Cast cast) {
      return Value.number(member(dereference, cast));
    }
    List<Code> names = PathCode.names(dereference).orElseThrow(NoWordException::new);
    return dereference.addressOf()
        ? Value.number(call("variableAddress", names))
        : offered(dereference, names);
  }

  private Code member(Dereference dereference, Cast cast) {
    List<Code> names = new ArrayList<>();
    names.add(LiteralCode.text(cast.type()).orElseThrow(NoWordException::new));
    names.addAll(PathCode.members(dereference.accessors()).orElseThrow(NoWordException::new));
    if (dereference.addressOf() || cast.module().isPresent()) {
      throw new NoWordException();
    }
    return expressions.number(cast.operand()).then(new Code.Link("member", names, List.of()));
  }

  Value of(Defined defined) {
    Expression operand = defined.operand();
    if (operand instanceof TargetVariable variable
        && variable.argument().isPresent()
        && handler.point().arguments().containsKey(variable.argument().getAsInt())) {
      String method = handler.point().arguments().get(variable.argument().getAsInt()).method();
      return Value.condition(call("isDefined", call(method)));
    }
    if (operand instanceof TargetVariable || operand instanceof Dereference) {
      Code code = expressions.of(operand).code();
      return Value.condition(call("isDefined", code));
    }
    throw new NoWordException();
  }
}
