package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * What a handler can do. Each method adds a statement and results in what the handler is then.
 *
 * @param <C> the context of the handler
 * @param <R> what results: a complete probe, or a longer block
 */
@CheckReturnValue
public abstract sealed class Actions<C extends Context, R> permits ActionStep, Body {
  Actions() {}

  abstract R then(Draft<List<Statement>> action);

  /**
   * {@code printf("FORMAT", ARGUMENT, ...)}: the same as {@link #printf}.
   *
   * @throws IllegalArgumentException if format and arguments do not fit
   */
  @SafeVarargs
  public final R print(String format, Expr<? super C>... arguments) {
    return then(Write.formatted(format, arguments));
  }

  /**
   * {@code printf("FORMAT", ARGUMENT, ...)}: {@code %s} takes a string, {@code %d}, {@code %u},
   * {@code %x} and the others a number, {@code %%} is a percent sign; at most 32 arguments.
   *
   * @throws IllegalArgumentException if format and arguments do not fit
   */
  @SafeVarargs
  public final R printf(String format, Expr<? super C>... arguments) {
    return then(Write.formatted(format, arguments));
  }

  /** {@code println(VALUE, ...)}: the values, one behind the other, and the end of the line. */
  @SafeVarargs
  public final R println(Expr<? super C>... values) {
    return then(Write.plain(PrintFunction.PRINTLN, values));
  }

  /** {@code println("text")}. */
  public final R println(String text) {
    return then(Write.text(text));
  }

  /** {@code print(@hist_log(STATISTIC))}: a histogram by powers of two. */
  public final R printHistLog(Stat<? super C> statistic) {
    return then(Write.histogram(statistic));
  }

  /**
   * {@code print(@hist_linear(STATISTIC, LOW, HIGH, STEP))}.
   *
   * @throws IllegalArgumentException unless the rows, {@code (high - low) / step + 3}, are 3 to
   *     128: SystemTap fails on other values only when the module is loaded
   */
  public final R printHistLinear(Stat<? super C> statistic, long low, long high, long step) {
    return then(Write.histogram(statistic, low, high, step));
  }

  /** {@code VARIABLE++}. */
  public final R count(NumVariable<? super C> variable) {
    return then(Store.increment(variable.draft()));
  }

  /** {@code ARRAY[KEY]++}. */
  public final <K> R count(NumArray<K> array, Key<? super C, K> key) {
    return then(Store.increment(array.element(key)));
  }

  /** {@code VARIABLE--}. */
  public final R countDown(NumVariable<? super C> variable) {
    return then(Store.decrement(variable.draft()));
  }

  /** {@code VARIABLE = VALUE}. */
  public final R set(NumVariable<? super C> variable, Num<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, value.draft()));
  }

  /** {@code VARIABLE = NUMBER}. */
  public final R set(NumVariable<? super C> variable, long number) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, Draw.number(number)));
  }

  /** {@code VARIABLE = VALUE}. */
  public final R set(StrVariable<? super C> variable, Str<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, value.draft()));
  }

  /** {@code VARIABLE = "text"}. */
  public final R set(StrVariable<? super C> variable, String text) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, Draw.string(text)));
  }

  /** {@code VARIABLE += VALUE}. */
  public final R add(NumVariable<? super C> variable, Num<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ADD, value.draft()));
  }

  /** {@code STATISTIC <<< VALUE}. */
  public final R aggregate(Stat<? super C> statistic, Num<? super C> value) {
    return then(Store.assign(statistic.draft(), AssignmentOperator.AGGREGATE, value.draft()));
  }

  /** {@code delete VARIABLE}: removes an array element, or sets a scalar to 0. */
  public final R delete(NumVariable<? super C> variable) {
    return then(Store.delete(variable.draft()));
  }

  /** {@code delete VARIABLE}: removes an array element, or empties a string. */
  public final R delete(StrVariable<? super C> variable) {
    return then(Store.delete(variable.draft()));
  }

  /** {@code delete STATISTIC}: empties it. */
  public final R delete(Stat<? super C> statistic) {
    return then(Store.delete(statistic.draft()));
  }

  /** {@code delete ARRAY}: removes all elements. */
  public final R delete(ArrayOf<?, ?> array) {
    return then(Store.delete(array.whole()::bind));
  }

  /** {@code if (CONDITION) { ... }}. */
  public final R ifTrue(Cond<? super C> condition, UnaryOperator<Body<C>> then) {
    return then(branch(condition, then, Optional.empty()));
  }

  /** {@code if (CONDITION) { ... } else { ... }}. */
  public final R ifTrue(
      Cond<? super C> condition, UnaryOperator<Body<C>> then, UnaryOperator<Body<C>> otherwise) {
    return then(branch(condition, then, Optional.of(otherwise)));
  }

  /** {@code foreach (KEY in ARRAY) { ... }}; key and value exist only in the body. */
  public final <K, V> R foreach(Walk<K, V> walk, LoopBody<C, K, V> body) {
    return then(walk.draft(body));
  }

  /** {@code NAME = VALUE; ...}: a local that exists only in the body. */
  public final R let(
      String name, Num<? super C> value, BiFunction<NumVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.LONG, Here.origin());
    return then(
        Store.let(local, value.draft(), (Body<C> it) -> body.apply(NumVariable.local(local), it)));
  }

  /** {@code NAME = VALUE; ...}: a local that exists only in the body. */
  public final R let(
      String name, Str<? super C> value, BiFunction<StrVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.STRING, Here.origin());
    return then(
        Store.let(local, value.draft(), (Body<C> it) -> body.apply(StrVariable.local(local), it)));
  }

  /** {@code exit()}: ends the script after this handler; {@code end} probes still run. */
  public final R exit() {
    return then(Store.evaluate(Draw.call("exit")));
  }

  /** {@code next}: leaves this handler. */
  public final R next() {
    Origin origin = Here.origin();
    return then(scope -> List.of(new Next(origin)));
  }

  private Draft<List<Statement>> branch(
      Cond<? super C> condition,
      UnaryOperator<Body<C>> then,
      Optional<UnaryOperator<Body<C>>> otherwise) {
    Origin origin = Here.origin();
    Draft<Expression> test = condition.draft();
    return scope -> {
      Expression bound = test.bind(scope);
      Block whenTrue = new Block(then.apply(Body.empty()).bind(scope), origin);
      Optional<Statement> whenFalse =
          otherwise.map(it -> new Block(it.apply(Body.<C>empty()).bind(scope), origin));
      return List.of(new If(bound, whenTrue, whenFalse, origin));
    };
  }
}
