package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.regex.ByteRegex;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Const;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.EnumName;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import io.github.stapwright.model.Wildcard;
import io.github.stapwright.simulator.value.HistogramText;
import io.github.stapwright.simulator.value.LinearShape;
import io.github.stapwright.simulator.value.ScriptError;
import io.github.stapwright.simulator.value.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns expressions into evaluators. */
final class ExpressionPlanner implements Expression.Visitor<Evaluator> {
  private final Planner plan;
  private final Scope scope;
  private final Places places;

  ExpressionPlanner(Planner plan, Scope scope) {
    this.plan = plan;
    this.scope = scope;
    this.places = new Places(plan.globals(), scope, this);
  }

  Places places() {
    return places;
  }

  Kind kindOf(Expression expression) {
    return plan.types().of(expression, scope.locals());
  }

  boolean isString(Expression expression) {
    return kindOf(expression) == Kind.STRING;
  }

  Evaluator.OfLong number(Expression expression) {
    if (expression.accept(this) instanceof Evaluator.OfLong number) {
      return number;
    }
    throw new NotSimulatedException(
        expression.origin(), "a number is needed, but this is a string");
  }

  /** A number that decides which way to go. */
  Evaluator.OfLong condition(Expression expression) {
    boolean composed =
        isLogical(expression)
            || expression instanceof Unary unary && unary.operator() == UnaryOperator.NOT;
    return composed
        ? number(expression)
        : plan.instrument().condition(expression, number(expression));
  }

  private static boolean isLogical(Expression expression) {
    return expression instanceof Binary binary
        && (binary.operator() == BinaryOperator.LOGICAL_AND
            || binary.operator() == BinaryOperator.LOGICAL_OR);
  }

  Evaluator.OfString string(Expression expression) {
    if (expression.accept(this) instanceof Evaluator.OfString string) {
      return string;
    }
    throw new NotSimulatedException(
        expression.origin(), "a string is needed, but this is a number");
  }

  /** The string, cut to the most bytes that a string can have. */
  Evaluator.OfString cut(Evaluator.OfString string) {
    int most = plan.limits().stringBytes();
    return frame -> {
      ByteString value = string.evaluate(frame);
      return value.size() > most ? value.slice(0, most) : value;
    };
  }

  /** The most bytes that a string can have. */
  int longestString() {
    return plan.limits().stringBytes();
  }

  private static Evaluator.OfLong number(Evaluator.OfLong evaluator) {
    return evaluator;
  }

  private static Evaluator.OfString text(Evaluator.OfString evaluator) {
    return evaluator;
  }

  private static NotSimulatedException notSimulated(Expression expression, String what) {
    return new NotSimulatedException(expression.origin(), what + " is not simulated");
  }

  @Override
  public Evaluator visitNumberLiteral(NumberLiteral numberLiteral) {
    long value = numberLiteral.value();
    return number(frame -> value);
  }

  @Override
  public Evaluator visitStringLiteral(StringLiteral stringLiteral) {
    ByteString value = StringLiterals.untilNul(stringLiteral.value());
    return text(frame -> value);
  }

  @Override
  public Evaluator visitArgument(Argument argument) {
    throw notSimulated(argument, "a script argument that was not given");
  }

  @Override
  public Evaluator visitSymbol(Symbol symbol) {
    return read(symbol);
  }

  @Override
  public Evaluator visitArrayElement(ArrayElement arrayElement) {
    if (arrayElement.base() instanceof Histogram histogram) {
      Evaluator.OfLong index = number(arrayElement.index().get(0));
      Function<Frame, long[]> buckets = buckets(histogram);
      return Blame.number(
          Location.of(histogram), frame -> bucket(buckets.apply(frame), index.evaluate(frame)));
    }
    return read(arrayElement);
  }

  private Evaluator read(Expression place) {
    if (isString(place)) {
      Places.OfString string = places.string(place);
      return text(string::read);
    }
    Places.OfLong number = places.number(place);
    return number(number::read);
  }

  private static long bucket(long[] buckets, long index) {
    if (index < 0 || index >= buckets.length) {
      throw ScriptError.of("histogram index out of range");
    }
    return buckets[(int) index];
  }

  Function<Frame, long[]> buckets(Histogram histogram) {
    Function<Frame, Statistic> statistic = places.statistic(histogram.operand());
    boolean linear = histogram.linear().isPresent();
    return frame -> {
      Statistic filled = requireFilled(statistic.apply(frame));
      return linear ? filled.linearBuckets() : filled.logBuckets();
    };
  }

  /** Walking the buckets of an empty statistic is no error. */
  Function<Frame, long[]> bucketsToWalk(Histogram histogram) {
    Function<Frame, Statistic> statistic = places.statistic(histogram.operand());
    Function<Frame, long[]> filled = buckets(histogram);
    long[] empty =
        new long[histogram.linear().isPresent() ? Globals.shape(histogram).buckets() : 128];
    return frame -> {
      Statistic found = statistic.apply(frame);
      return found == null || found.count() == 0 ? empty : filled.apply(frame);
    };
  }

  private static Statistic requireFilled(Statistic statistic) {
    if (statistic == null || statistic.count() == 0) {
      throw ScriptError.of("empty aggregate");
    }
    return statistic;
  }

  @Override
  public Evaluator visitWildcard(Wildcard wildcard) {
    throw notSimulated(wildcard, "`*` as a value");
  }

  @Override
  public Evaluator visitCall(Call call) {
    return plan.calls().plan(call, this);
  }

  @Override
  public Evaluator visitUnary(Unary unary) {
    Evaluator.OfLong operand =
        unary.operator() == UnaryOperator.NOT
            ? condition(unary.operand())
            : number(unary.operand());
    return switch (unary.operator()) {
      case PLUS -> operand;
      case MINUS -> number(frame -> -operand.evaluate(frame));
      case NOT -> number(frame -> operand.evaluate(frame) == 0 ? 1 : 0);
      case COMPLEMENT -> number(frame -> ~operand.evaluate(frame));
    };
  }

  @Override
  public Evaluator visitIncrement(Increment increment) {
    Places.OfLong place = places.number(increment.operand());
    long delta = increment.operator() == IncrementOperator.INCREMENT ? 1 : -1;
    long given = increment.prefix() ? delta : 0;
    Evaluator.OfLong step =
        frame -> {
          long before = place.read(frame);
          place.write(frame, before + delta);
          return before + given;
        };
    return increment.operand() instanceof ArrayElement
        ? Blame.number(Location.of(increment.operand()), step)
        : step;
  }

  @Override
  public Evaluator visitBinary(Binary binary) {
    if (binary.operator() == BinaryOperator.CONCATENATE) {
      Evaluator.OfString left = string(binary.left());
      Evaluator.OfString right = string(binary.right());
      return cut(frame -> left.evaluate(frame).concat(right.evaluate(frame)));
    }
    if (binary.left() instanceof StringLiteral left
        && binary.right() instanceof StringLiteral right) {
      return Arithmetic.compare(
          binary.operator(),
          frame -> StringLiterals.spelled(left),
          frame -> StringLiterals.spelled(right));
    }
    if (isString(binary.left())) {
      return Arithmetic.compare(binary.operator(), string(binary.left()), string(binary.right()));
    }
    if (isLogical(binary)) {
      return Arithmetic.of(binary.operator(), condition(binary.left()), condition(binary.right()));
    }
    Evaluator.OfLong value =
        Arithmetic.of(binary.operator(), number(binary.left()), number(binary.right()));
    return Arithmetic.divides(binary.operator()) ? Blame.number(Location.of(binary), value) : value;
  }

  @Override
  public Evaluator visitRegexMatch(RegexMatch regexMatch) {
    Evaluator.OfString subject = string(regexMatch.subject());
    if (!(regexMatch.pattern() instanceof StringLiteral literal)) {
      throw notSimulated(regexMatch, "a regular expression that is a script argument");
    }
    ByteRegex regex = regex(literal);
    boolean negated = regexMatch.negated();
    return number(
        frame -> {
          RegexMatches last = frame.host().state(RegexMatches.class, RegexMatches::new);
          return last.found(regex, subject.evaluate(frame)) != negated ? 1 : 0;
        });
  }

  private static ByteRegex regex(StringLiteral literal) {
    try {
      return ByteRegex.of(literal.value());
    } catch (IllegalArgumentException wrong) {
      throw new NotSimulatedException(
          literal.origin(), "this is no regular expression: " + wrong.getMessage());
    }
  }

  @Override
  public Evaluator visitArrayIn(ArrayIn arrayIn) {
    if (arrayIn.index().stream().anyMatch(Wildcard.class::isInstance)
        && arrayIn.array() instanceof Symbol array) {
      Slice slice = Slice.of(arrayIn.index(), this);
      var store = places.array(array);
      return number(
          frame -> {
            List<Object> wanted = slice.wanted(frame);
            return store.keys().stream().anyMatch(it -> Slice.matches(it, wanted)) ? 1 : 0;
          });
    }
    if (!(arrayIn.array() instanceof Symbol symbol)) {
      throw notSimulated(arrayIn, "`in` with a histogram");
    }
    Places.Key key = places.key(arrayIn.index());
    var array = places.array(symbol);
    return number(frame -> array.find(key.of(frame)) == null ? 0 : 1);
  }

  @Override
  public Evaluator visitConditional(Conditional conditional) {
    Evaluator.OfLong condition = condition(conditional.condition());
    if (isString(conditional)) {
      Evaluator.OfString whenTrue = string(conditional.whenTrue());
      Evaluator.OfString whenFalse = string(conditional.whenFalse());
      return text(
          frame ->
              condition.evaluate(frame) != 0
                  ? whenTrue.evaluate(frame)
                  : whenFalse.evaluate(frame));
    }
    Evaluator.OfLong whenTrue = number(conditional.whenTrue());
    Evaluator.OfLong whenFalse = number(conditional.whenFalse());
    return number(
        frame ->
            condition.evaluate(frame) != 0 ? whenTrue.evaluate(frame) : whenFalse.evaluate(frame));
  }

  @Override
  public Evaluator visitAssignment(Assignment assignment) {
    if (assignment.operator() == AssignmentOperator.AGGREGATE) {
      Function<Frame, Statistic> statistic = places.statisticToFill(assignment.target());
      Evaluator.OfLong value = number(assignment.value());
      return Blame.number(
          Location.of(assignment.target()),
          frame -> {
            long added = value.evaluate(frame);
            statistic.apply(frame).add(added);
            return added;
          });
    }
    return isString(assignment.target()) ? storeString(assignment) : storeNumber(assignment);
  }

  private static Evaluator.OfLong updated(
      Assignment assignment, Places.OfLong place, Evaluator.OfLong value) {
    BinaryOperator operator = Arithmetic.operatorOf(assignment.operator());
    // The right side is evaluated before the left is read.
    Evaluator.OfLong updated = Arithmetic.ofReversed(operator, place::read, value);
    return Arithmetic.divides(operator)
        ? Blame.number(Location.of(assignment.value()), updated)
        : updated;
  }

  /** Storing to an element fails when the array is full. */
  private static Evaluator stores(Assignment assignment, Evaluator evaluator) {
    return assignment.target() instanceof ArrayElement
        ? Blame.on(Location.of(assignment.target()), evaluator)
        : evaluator;
  }

  private Evaluator storeString(Assignment assignment) {
    Places.OfString place = places.string(assignment.target());
    Evaluator.OfString value = cut(string(assignment.value()));
    boolean appends = assignment.operator() == AssignmentOperator.CONCATENATE;
    Evaluator.OfString stored = appends ? cut(appended(place, value)) : value;
    return stores(
        assignment,
        text(
            frame -> {
              ByteString result = stored.evaluate(frame);
              place.write(frame, result);
              return result;
            }));
  }

  private static Evaluator.OfString appended(Places.OfString place, Evaluator.OfString value) {
    return frame -> {
      ByteString added = value.evaluate(frame);
      return place.read(frame).concat(added);
    };
  }

  private Evaluator storeNumber(Assignment assignment) {
    Places.OfLong place = places.number(assignment.target());
    Evaluator.OfLong value = number(assignment.value());
    Evaluator.OfLong stored =
        assignment.operator() == AssignmentOperator.ASSIGN
            ? value
            : updated(assignment, place, value);
    return stores(
        assignment,
        number(
            frame -> {
              long result = stored.evaluate(frame);
              place.write(frame, result);
              return result;
            }));
  }

  @Override
  public Evaluator visitTargetVariable(TargetVariable targetVariable) {
    return MarkerArguments.plan(targetVariable);
  }

  @Override
  public Evaluator visitAtVar(AtVar atVar) {
    throw notSimulated(atVar, "`@var`");
  }

  @Override
  public Evaluator visitCast(Cast cast) {
    throw notSimulated(cast, "`@cast`");
  }

  @Override
  public Evaluator visitDereference(Dereference dereference) {
    throw notSimulated(dereference, "reading a structure of the traced program");
  }

  @Override
  public Evaluator visitDefined(Defined defined) {
    if (defined.operand() instanceof TargetVariable variable) {
      return MarkerArguments.defined(variable);
    }
    throw notSimulated(defined, "`@defined` of this");
  }

  @Override
  public Evaluator visitEntry(Entry entry) {
    throw notSimulated(entry, "`@entry`");
  }

  @Override
  public Evaluator visitPerf(Perf perf) {
    throw notSimulated(perf, "`@perf`");
  }

  @Override
  public Evaluator visitProbeWrite(ProbeWrite probeWrite) {
    throw notSimulated(probeWrite, "`@probewrite`");
  }

  @Override
  public Evaluator visitConst(Const constExpression) {
    throw notSimulated(constExpression, "`@const`");
  }

  @Override
  public Evaluator visitRegister(Register register) {
    throw notSimulated(register, "reading a register");
  }

  @Override
  public Evaluator visitMemoryRead(MemoryRead memoryRead) {
    throw notSimulated(memoryRead, "reading memory of the traced program");
  }

  @Override
  public Evaluator visitEnumConstant(EnumConstant enumConstant) {
    throw notSimulated(enumConstant, "`@enum`");
  }

  @Override
  public Evaluator visitEnumName(EnumName enumName) {
    throw notSimulated(enumName, "`@enumname`");
  }

  @Override
  public Evaluator visitAggregate(Aggregate aggregate) {
    Function<Frame, Statistic> statistic = places.statistic(aggregate.operand());
    return switch (aggregate.operator()) {
      case COUNT -> number(frame -> orZero(statistic.apply(frame), Statistic::count));
      case SUM -> number(frame -> orZero(statistic.apply(frame), Statistic::sum));
      case MIN -> required(aggregate, statistic, Statistic::min);
      case MAX -> required(aggregate, statistic, Statistic::max);
      case AVG -> required(aggregate, statistic, Statistic::avg);
      case VARIANCE ->
          required(
              aggregate,
              statistic,
              aggregate.operand() instanceof ArrayElement
                  ? Statistic::variance
                  : Statistic::totalVariance);
    };
  }

  private static Evaluator required(
      Aggregate aggregate,
      Function<Frame, Statistic> statistic,
      java.util.function.ToLongFunction<Statistic> read) {
    return Blame.number(
        Location.of(aggregate), frame -> read.applyAsLong(requireFilled(statistic.apply(frame))));
  }

  private static long orZero(
      Statistic statistic, java.util.function.ToLongFunction<Statistic> read) {
    return statistic == null ? 0 : read.applyAsLong(statistic);
  }

  @Override
  public Evaluator visitHistogram(Histogram histogram) {
    Function<Frame, Statistic> statistic = places.statistic(histogram.operand());
    if (histogram.linear().isEmpty()) {
      return Blame.text(
          Location.of(histogram),
          frame -> ByteString.of(HistogramText.log(requireFilled(statistic.apply(frame)))));
    }
    LinearShape shape = Globals.shape(histogram);
    return Blame.text(
        Location.of(histogram),
        frame -> ByteString.of(HistogramText.linear(requireFilled(statistic.apply(frame)), shape)));
  }

  @Override
  public Evaluator visitPrint(Print print) {
    Evaluator.OfString text = new PrintPlanner(this).plan(print);
    if (print.function().toText()) {
      return cut(text);
    }
    return number(
        frame -> {
          frame.host().print(text.evaluate(frame));
          return 0;
        });
  }

  @Override
  public Evaluator visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    throw notSimulated(embeddedExpression, "embedded C");
  }

  List<Evaluator> all(List<Expression> expressions) {
    List<Evaluator> evaluators = new ArrayList<>();
    expressions.forEach(it -> evaluators.add(it.accept(this)));
    return evaluators;
  }
}
