package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import java.util.List;
import java.util.Optional;

/** The Java of expressions: words of the DSL, and raw text for the smallest part that has none. */
final class ExpressionCode extends WordlessCode {
  private final Handler handler;
  private final CallCode calls;
  private final OfferedCode offered;
  private final ElementCode elements;

  ExpressionCode(Handler handler) {
    this.handler = handler;
    this.calls = new CallCode(this, handler);
    this.offered = new OfferedCode(this);
    this.elements = new ElementCode(this);
  }

  Handler handler() {
    return handler;
  }

  ElementCode elements() {
    return elements;
  }

  /** The value of an expression. */
  Value of(Expression expression) {
    return expression.accept(this);
  }

  /** A number. */
  Code number(Expression expression) {
    Value value = wordsOr(expression, Value.Kind.NUMBER);
    return switch (value.kind()) {
      case NUMBER -> value.code();
      case CONDITION -> value.code().then("toNum");
      case STRING, STATISTIC, HISTOGRAM -> throw new NoWordException();
    };
  }

  /** A string. */
  Code string(Expression expression) {
    return require(wordsOr(expression, Value.Kind.STRING), Value.Kind.STRING);
  }

  /** A condition. */
  Code condition(Expression expression) {
    Value value = wordsOr(expression, Value.Kind.NUMBER);
    return switch (value.kind()) {
      case NUMBER -> value.code().then("isTrue");
      case CONDITION -> value.code();
      case STRING, STATISTIC, HISTOGRAM -> throw new NoWordException();
    };
  }

  /** A statistic. */
  Code statistic(Expression expression) {
    return require(of(expression), Value.Kind.STATISTIC);
  }

  /** A histogram. */
  Code histogram(Indexable base) {
    return require(of((Expression) base), Value.Kind.HISTOGRAM);
  }

  private static Code require(Value value, Value.Kind kind) {
    if (!value.is(kind)) {
      throw new NoWordException();
    }
    return value.code();
  }

  /** A string or a number. */
  Value any(Expression expression) {
    Kind kind = handler.kind(expression);
    if (kind == Kind.STRING) {
      return Value.string(string(expression));
    }
    if (kind == Kind.LONG) {
      return Value.number(number(expression));
    }
    throw new NoWordException();
  }

  List<Code> anyOf(List<Expression> expressions) {
    return expressions.stream().map(it -> any(it).code()).toList();
  }

  /** Words, or else raw text, which is taken for what is needed here. */
  private Value wordsOr(Expression expression, Value.Kind kind) {
    if (offered.isUntyped(expression)) {
      Code name = text(JavaWords.literal(Layout.render(expression)));
      return kind == Value.Kind.STRING
          ? Value.string(call("variableString", name))
          : Value.number(call("variableNumber", name));
    }
    if (expression instanceof Call call && handler.kind(call) == Kind.UNKNOWN) {
      return calls.untyped(call, kind);
    }
    try {
      return of(expression);
    } catch (NoWordException none) {
      return raw(expression, kind);
    }
  }

  private Value raw(Expression expression, Value.Kind kind) {
    Kind known = handler.kind(expression);
    boolean fits = known == (kind == Value.Kind.STRING ? Kind.STRING : Kind.LONG);
    if (!fits && known != Kind.UNKNOWN) {
      throw new NoWordException();
    }
    handler.stayRaw(expression);
    Code literal = JavaWords.literals(Layout.render(expression));
    return kind == Value.Kind.STRING
        ? Value.string(call("rawString", literal))
        : Value.number(call("rawNumber", literal));
  }

  static Value valued(Kind kind, Code code) {
    return switch (kind) {
      case LONG -> Value.number(code);
      case STRING -> Value.string(code);
      case STATS -> new Value(Value.Kind.STATISTIC, code);
      case UNKNOWN -> throw new NoWordException();
    };
  }

  @Override
  public Value visitNumberLiteral(NumberLiteral numberLiteral) {
    return Value.number(call("number", LiteralCode.number(numberLiteral).orElseThrow()));
  }

  @Override
  public Value visitStringLiteral(StringLiteral stringLiteral) {
    return Value.string(
        call("string", LiteralCode.text(stringLiteral).orElseThrow(NoWordException::new)));
  }

  @Override
  public Value visitArgument(Argument argument) {
    Code number = text(Integer.toString(argument.number()));
    return argument.quoted()
        ? Value.string(call("argumentString", number))
        : Value.number(call("argumentNumber", number));
  }

  @Override
  public Value visitSymbol(Symbol symbol) {
    String name = symbol.name();
    if (handler.script().isGlobal(name)) {
      Variable variable = handler.script().variable(name);
      String java = handler.script().global(name).orElseThrow(NoWordException::new);
      if (variable.isArray()) {
        throw new NoWordException();
      }
      return valued(variable.value(), text(java));
    }
    return handler
        .local(name)
        .or(() -> handler.isOffered(name) ? Optional.of(offered.symbol(symbol)) : Optional.empty())
        .orElseThrow(NoWordException::new);
  }

  @Override
  public Value visitArrayElement(ArrayElement arrayElement) {
    return elements.of(arrayElement);
  }

  @Override
  public Value visitArrayIn(ArrayIn arrayIn) {
    return elements.of(arrayIn);
  }

  @Override
  public Value visitCall(Call call) {
    return calls.of(call);
  }

  @Override
  public Value visitUnary(Unary unary) {
    return switch (unary.operator()) {
      case NOT -> Value.condition(condition(unary.operand()).then("not"));
      case MINUS -> Value.number(number(unary.operand()).then("negated"));
      case COMPLEMENT -> Value.number(number(unary.operand()).then("complement"));
      case PLUS -> throw new NoWordException();
    };
  }

  /** Something that can be stored to. */
  Value variable(Expression target) {
    return new UpdateCode(this).variable(target);
  }

  @Override
  public Value visitBinary(Binary binary) {
    return new BinaryCode(this).of(binary);
  }

  @Override
  public Value visitRegexMatch(RegexMatch regexMatch) {
    Code pattern = LiteralCode.text(regexMatch.pattern()).orElseThrow(NoWordException::new);
    Optional<Code> file = FileWord.of(regexMatch, this);
    return Value.condition(
        file.orElseGet(
            () ->
                string(regexMatch.subject())
                    .then(regexMatch.negated() ? "doesNotMatch" : "matches", pattern)));
  }

  @Override
  public Value visitConditional(Conditional conditional) {
    Code condition = condition(conditional.condition());
    return handler.kind(conditional) == Kind.STRING
        ? Value.string(
            condition.then(
                "choose", string(conditional.whenTrue()), string(conditional.whenFalse())))
        : Value.number(
            condition.then(
                "choose", number(conditional.whenTrue()), number(conditional.whenFalse())));
  }

  @Override
  public Value visitTargetVariable(TargetVariable targetVariable) {
    return offered.of(targetVariable);
  }

  @Override
  public Value visitDereference(Dereference dereference) {
    return offered.of(dereference);
  }

  @Override
  public Value visitDefined(Defined defined) {
    return offered.of(defined);
  }

  @Override
  public Value visitIncrement(Increment increment) {
    return new UpdateCode(this).of(increment);
  }

  @Override
  public Value visitAssignment(Assignment assignment) {
    return new UpdateCode(this).of(assignment);
  }

  @Override
  public Value visitAggregate(Aggregate aggregate) {
    return new StatisticCode(this).of(aggregate);
  }

  @Override
  public Value visitHistogram(Histogram histogram) {
    return new StatisticCode(this).of(histogram);
  }

  @Override
  public Value visitPrint(Print print) {
    return new PrintCode(this).value(print);
  }

  @Override
  public Value visitEntry(Entry entry) {
    Value operand = any(entry.operand());
    return new Value(operand.kind(), call("atEntry", operand.code()));
  }
}
