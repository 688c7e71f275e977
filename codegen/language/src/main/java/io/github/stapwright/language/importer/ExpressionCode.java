package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Java of expressions: words of the DSL, and raw text for the smallest part that has none. */
final class ExpressionCode implements Expression.Visitor<Value> {
  private final Handler handler;
  private final CallCode calls;

  ExpressionCode(Handler handler) {
    this.handler = handler;
    this.calls = new CallCode(this, handler);
  }

  Handler handler() {
    return handler;
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
    if (isUntyped(expression)) {
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

  /** A variable of the point whose type only its use tells. */
  private boolean isUntyped(Expression expression) {
    if (expression instanceof TargetVariable variable) {
      return !variable.name().startsWith("$$")
          && !handler.point().variables().containsKey(variable.name())
          && !handler.point().hasWord(variable);
    }
    return expression instanceof Symbol symbol
        && handler.isOffered(symbol.name())
        && handler.kind(expression) == Kind.UNKNOWN;
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

  /** A key: one value, or {@code key(..)} of several. */
  Code key(List<Expression> parts) {
    if (parts.size() == 1) {
      return any(parts.get(0)).code();
    }
    if (parts.size() > 4 || parts.stream().anyMatch(Wildcard.class::isInstance)) {
      throw new NoWordException();
    }
    return call("key", anyOf(parts));
  }

  /** The parts of a key, some of which may be {@code *}. */
  List<Code> slice(List<Expression> parts) {
    return parts.stream().map(it -> it instanceof Wildcard ? text("ANY") : any(it).code()).toList();
  }

  /** The name in Java of an array. */
  Code array(Indexable base) {
    if (base instanceof Symbol symbol && handler.script().isGlobal(symbol.name())) {
      Variable variable = handler.script().variable(symbol.name());
      if (variable.isArray()) {
        return handler
            .script()
            .global(symbol.name())
            .map(Code::text)
            .orElseThrow(NoWordException::new);
      }
    }
    throw new NoWordException();
  }

  /** A Java literal of a number, where a method takes a {@code long}. */
  static Optional<Code> literal(Expression expression) {
    return expression instanceof NumberLiteral number
        ? Optional.of(text(JavaWords.literal(number.value())))
        : Optional.empty();
  }

  /** A Java literal of a string, where a method takes a {@code String}. */
  static Optional<Code> textLiteral(Expression expression) {
    return expression instanceof StringLiteral string
        ? JavaWords.text(string.value()).map(it -> text(JavaWords.literal(it)))
        : Optional.empty();
  }

  private static Value valued(Kind kind, Code code) {
    return switch (kind) {
      case LONG -> Value.number(code);
      case STRING -> Value.string(code);
      case STATS -> new Value(Value.Kind.STATISTIC, code);
      case UNKNOWN -> throw new NoWordException();
    };
  }

  @Override
  public Value visitNumberLiteral(NumberLiteral numberLiteral) {
    return Value.number(call("number", literal(numberLiteral).orElseThrow()));
  }

  @Override
  public Value visitStringLiteral(StringLiteral stringLiteral) {
    return Value.string(
        call("string", textLiteral(stringLiteral).orElseThrow(NoWordException::new)));
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
        .or(
            () ->
                handler.isOffered(name)
                    ? Optional.of(offered(symbol, names(name)))
                    : Optional.empty())
        .orElseThrow(NoWordException::new);
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

  @Override
  public Value visitArrayElement(ArrayElement arrayElement) {
    if (arrayElement.base() instanceof Histogram histogram) {
      if (arrayElement.index().size() != 1) {
        throw new NoWordException();
      }
      Expression bucket = arrayElement.index().get(0);
      return Value.number(
          histogram(histogram).then("at", literal(bucket).orElseGet(() -> number(bucket))));
    }
    Code array = array(arrayElement.base());
    Variable variable = handler.script().variable(((Symbol) arrayElement.base()).name());
    return valued(variable.value(), array.then("at", key(arrayElement.index())));
  }

  @Override
  public Value visitWildcard(Wildcard wildcard) {
    throw new NoWordException();
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

  @Override
  public Value visitIncrement(Increment increment) {
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
    Value value = of(target);
    if (!storable || !handler.point().canStore(target)) {
      throw new NoWordException();
    }
    return value;
  }

  @Override
  public Value visitBinary(Binary binary) {
    return new BinaryCode(this).of(binary);
  }

  @Override
  public Value visitRegexMatch(RegexMatch regexMatch) {
    Code pattern = textLiteral(regexMatch.pattern()).orElseThrow(NoWordException::new);
    Optional<Code> file = FileWord.of(regexMatch, this);
    return Value.condition(
        file.orElseGet(
            () ->
                string(regexMatch.subject())
                    .then(regexMatch.negated() ? "doesNotMatch" : "matches", pattern)));
  }

  @Override
  public Value visitArrayIn(ArrayIn arrayIn) {
    Code array = array(arrayIn.array());
    boolean sliced = arrayIn.index().stream().anyMatch(Wildcard.class::isInstance);
    return Value.condition(
        sliced
            ? array.then(new Code.Link("containsAny", slice(arrayIn.index()), List.of()))
            : array.then("contains", key(arrayIn.index())));
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
  public Value visitAssignment(Assignment assignment) {
    Value target = variable(assignment.target());
    AssignmentOperator operator = assignment.operator();
    if (target.is(Value.Kind.STRING)) {
      String name =
          switch (operator) {
            case ASSIGN -> "assigned";
            case CONCATENATE -> "appended";
            default -> throw new NoWordException();
          };
      return Value.string(target.code().then(name, string(assignment.value())));
    }
    if (!target.is(Value.Kind.NUMBER) || operator == AssignmentOperator.AGGREGATE) {
      throw new NoWordException();
    }
    Code value = number(assignment.value());
    return Value.number(
        operator == AssignmentOperator.ASSIGN
            ? target.code().then("assigned", value)
            : target.code().then("updated", operator(operator), value));
  }

  static Code operator(AssignmentOperator operator) {
    return text(Code.type(AssignmentOperator.class) + "." + operator.name());
  }

  @Override
  public Value visitTargetVariable(TargetVariable targetVariable) {
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

  @Override
  public Value visitAggregate(Aggregate aggregate) {
    Code statistic = statistic(aggregate.operand());
    String name = aggregate.operator().name().toLowerCase(java.util.Locale.ROOT);
    if (aggregate.shift().isEmpty()) {
      return Value.number(statistic.then(name));
    }
    return Value.number(statistic.then(name, text(Long.toString(aggregate.shift().getAsLong()))));
  }

  @Override
  public Value visitHistogram(Histogram histogram) {
    Code statistic = statistic(histogram.operand());
    if (histogram.linear().isEmpty()) {
      return new Value(Value.Kind.HISTOGRAM, statistic.then("histLog"));
    }
    Histogram.Linear linear = histogram.linear().get();
    List<Code> bounds = new ArrayList<>();
    for (Literal bound : List.of(linear.low(), linear.high(), linear.step())) {
      bounds.add(literal(bound).orElseThrow(NoWordException::new));
    }
    return new Value(
        Value.Kind.HISTOGRAM, statistic.then(new Code.Link("histLinear", bounds, List.of())));
  }

  @Override
  public Value visitPrint(Print print) {
    return new PrintCode(this).value(print);
  }

  @Override
  public Value visitDefined(Defined defined) {
    Expression operand = defined.operand();
    if (operand instanceof TargetVariable variable
        && variable.argument().isPresent()
        && handler.point().arguments().containsKey(variable.argument().getAsInt())) {
      String method = handler.point().arguments().get(variable.argument().getAsInt()).method();
      return Value.condition(call("isDefined", call(method)));
    }
    if (operand instanceof TargetVariable || operand instanceof Dereference) {
      Code code = of(operand).code();
      return Value.condition(call("isDefined", code));
    }
    throw new NoWordException();
  }

  @Override
  public Value visitAtVar(AtVar atVar) {
    throw new NoWordException();
  }

  @Override
  public Value visitCast(Cast cast) {
    throw new NoWordException();
  }

  @Override
  public Value visitDereference(Dereference dereference) {
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
    names.add(textLiteral(cast.type()).orElseThrow(NoWordException::new));
    names.addAll(PathCode.members(dereference.accessors()).orElseThrow(NoWordException::new));
    if (dereference.addressOf() || cast.module().isPresent()) {
      throw new NoWordException();
    }
    return number(cast.operand()).then(new Code.Link("member", names, List.of()));
  }

  @Override
  public Value visitEntry(Entry entry) {
    Value operand = any(entry.operand());
    return new Value(operand.kind(), call("atEntry", operand.code()));
  }

  @Override
  public Value visitPerf(Perf perf) {
    throw new NoWordException();
  }

  @Override
  public Value visitProbeWrite(ProbeWrite probeWrite) {
    throw new NoWordException();
  }

  @Override
  public Value visitConst(Const constExpression) {
    throw new NoWordException();
  }

  @Override
  public Value visitRegister(Register register) {
    throw new NoWordException();
  }

  @Override
  public Value visitMemoryRead(MemoryRead memoryRead) {
    throw new NoWordException();
  }

  @Override
  public Value visitEnumConstant(EnumConstant enumConstant) {
    throw new NoWordException();
  }

  @Override
  public Value visitEnumName(EnumName enumName) {
    throw new NoWordException();
  }

  @Override
  public Value visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    throw new NoWordException();
  }
}
