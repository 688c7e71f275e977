package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import io.github.stapwright.model.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Turns expressions into evaluators. */
final class ExpressionPlanner extends RefusedExpressions {
  private final Planner plan;
  private final Scope scope;
  private final ActionCounter actions;
  private final Places places;
  private final StorePlanner stores = new StorePlanner(this);
  private final StatisticPlanner statistics = new StatisticPlanner(this);

  ExpressionPlanner(Planner plan, Scope scope, ActionCounter actions) {
    this.plan = plan;
    this.actions = actions;
    this.scope = scope;
    this.places = new Places(plan.globals(), scope, this);
  }

  ActionCounter actions() {
    return actions;
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
    return frame -> cut(string.evaluate(frame));
  }

  /** The bytes, cut to as many as a string can have. */
  ByteString cut(ByteString value) {
    int most = longestString();
    return value.size() > most ? value.slice(0, most) : value;
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
  public Evaluator visitSymbol(Symbol symbol) {
    return read(symbol);
  }

  @Override
  public Evaluator visitArrayElement(ArrayElement arrayElement) {
    if (arrayElement.base() instanceof Histogram histogram) {
      return statistics.bucket(histogram, arrayElement.index().get(0));
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
  public Evaluator visitBinary(Binary binary) {
    if (binary.operator() == BinaryOperator.CONCATENATE) {
      Evaluator.OfString left = string(binary.left());
      Evaluator.OfString right = string(binary.right());
      return cut(frame -> left.evaluate(frame).concat(right.evaluate(frame)));
    }
    if (isString(binary.left())) {
      return StringComparison.plan(binary, this);
    }
    if (isLogical(binary)) {
      return Arithmetic.of(binary.operator(), condition(binary.left()), condition(binary.right()));
    }
    Evaluator.OfLong value =
        Arithmetic.of(binary.operator(), number(binary.left()), number(binary.right()));
    return Arithmetic.divides(binary.operator()) ? Blame.number(Location.of(binary), value) : value;
  }

  /** Whether a function gets the variable itself, not a copy: a string in a local. */
  boolean isPassedItself(Expression argument) {
    return argument instanceof Symbol symbol && isString(symbol) && places.isLocal(symbol);
  }

  @Override
  public Evaluator visitRegexMatch(RegexMatch regexMatch) {
    return RegexMatches.plan(regexMatch, this);
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
  public Evaluator visitTargetVariable(TargetVariable targetVariable) {
    return MarkerArguments.plan(targetVariable);
  }

  @Override
  public Evaluator visitDefined(Defined defined) {
    if (defined.operand() instanceof TargetVariable variable) {
      return MarkerArguments.defined(variable);
    }
    throw notSimulated(defined, "`@defined` of this");
  }

  @Override
  public Evaluator visitAssignment(Assignment assignment) {
    return stores.assignment(assignment);
  }

  @Override
  public Evaluator visitIncrement(Increment increment) {
    return stores.increment(increment);
  }

  @Override
  public Evaluator visitAggregate(Aggregate aggregate) {
    return statistics.aggregate(aggregate);
  }

  @Override
  public Evaluator visitHistogram(Histogram histogram) {
    return statistics.histogram(histogram);
  }

  /** The buckets that {@code foreach} walks. */
  Function<Frame, long[]> bucketsToWalk(Histogram histogram) {
    return statistics.bucketsToWalk(histogram);
  }

  @Override
  public Evaluator visitPrint(Print print) {
    Evaluator.OfString text = new PrintPlanner(this).plan(print);
    if (print.function().toText()) {
      return text(frame -> StringLiterals.untilNul(cut(text.evaluate(frame))));
    }
    return number(
        frame -> {
          frame.host().print(text.evaluate(frame));
          return 0;
        });
  }

  List<Evaluator> all(List<Expression> expressions) {
    List<Evaluator> evaluators = new ArrayList<>();
    expressions.forEach(it -> evaluators.add(it.accept(this)));
    return evaluators;
  }
}
