package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a handler can do: print, store, and control what is done. Each method adds a statement and
 * results in what the handler is then.
 *
 * <pre>{@code
 * return Probes.of(
 *     onGcDone().ifTrue(collected().gt(1000), it -> it.print("much garbage\n").exit()));
 * }</pre>
 *
 * @param <C> the context of the handler
 * @param <R> what results: a complete probe, or a longer block
 */
@CheckReturnValue
public abstract sealed class Actions<C extends Context, R> extends StoreActions<C, R>
    permits ActionStep, Body {
  Actions() {}

  /** {@code if (CONDITION) { ... }}. */
  public final R ifTrue(Cond<? super C> condition, UnaryOperator<Body<C>> then) {
    return then(Control.branch(condition, then));
  }

  /** {@code if (CONDITION) { ... } else { ... }}. */
  public final R ifTrue(
      Cond<? super C> condition, UnaryOperator<Body<C>> then, UnaryOperator<Body<C>> otherwise) {
    return then(Control.branch(condition, then, otherwise));
  }

  /** {@code while (CONDITION) { ... }}. */
  public final R whileTrue(Cond<? super C> condition, UnaryOperator<Body<C>> body) {
    return then(Control.loop(condition, body));
  }

  /**
   * {@code for (NAME = START; CONDITION; STEP) { ... }}; the variable exists only in the loop.
   *
   * @param step an expression with an effect, such as {@code NumVariable::postIncrement}
   */
  public final R forLoop(
      String name,
      Num<? super C> start,
      Function<NumVariable<Context>, Cond<? super C>> condition,
      Function<NumVariable<Context>, Num<? super C>> step,
      BiFunction<NumVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.LONG, Here.origin());
    NumVariable<Context> variable = NumVariable.local(local);
    return then(
        Control.loop(
            local,
            start,
            condition.apply(variable),
            step.apply(variable),
            (Body<C> it) -> body.apply(variable, it)));
  }

  /**
   * {@code for (START; CONDITION; STEP) { ... }} with variables that exist outside of the loop,
   * too: {@code forLoop(i.assigned(number(0)), i.lt(9), i.postIncrement(), ...)}.
   */
  public final R forLoop(
      Num<? super C> start,
      Cond<? super C> condition,
      Num<? super C> step,
      UnaryOperator<Body<C>> body) {
    return then(Control.loop(start, condition, step, body));
  }

  /** {@code foreach (KEY in ARRAY) { ... }}; key and value exist only in the body. */
  public final <K, V> R foreach(Walk<K, V> walk, LoopBody<C, K, V> body) {
    return then(walk.draft(body));
  }

  /** {@code break}: leaves the loop. */
  public final R breakLoop() {
    Origin origin = Here.origin();
    return then(
        scope -> {
          scope.requireLoop("break", origin);
          return List.of(new Break(origin));
        });
  }

  /** {@code continue}: goes on with the next turn of the loop. */
  public final R continueLoop() {
    Origin origin = Here.origin();
    return then(
        scope -> {
          scope.requireLoop("continue", origin);
          return List.of(new Continue(origin));
        });
  }

  /** {@code NAME = VALUE; ...}: a local that exists only in the body. */
  public final R let(
      String name, Num<? super C> value, BiFunction<NumVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.LONG, Here.origin());
    NumVariable<Context> variable = NumVariable.local(local);
    return then(Store.let(local, value.draft(), (Body<C> it) -> body.apply(variable, it)));
  }

  /** {@code NAME = VALUE; ...}: a local that exists only in the body. */
  public final R let(
      String name, Str<? super C> value, BiFunction<StrVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.STRING, Here.origin());
    StrVariable<Context> variable = StrVariable.local(local);
    return then(Store.let(local, value.draft(), (Body<C> it) -> body.apply(variable, it)));
  }

  /** A number that exists only in the body, where it is 0 until something is stored to it. */
  public final R letNumber(String name, BiFunction<NumVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.LONG, Here.origin());
    NumVariable<Context> variable = NumVariable.local(local);
    return then(Store.let(local, (Body<C> it) -> body.apply(variable, it)));
  }

  /** A string that exists only in the body, where it is empty until something is stored to it. */
  public final R letString(String name, BiFunction<StrVariable<Context>, Body<C>, Body<C>> body) {
    LocalDraft local = new LocalDraft(name, Type.STRING, Here.origin());
    StrVariable<Context> variable = StrVariable.local(local);
    return then(Store.let(local, (Body<C> it) -> body.apply(variable, it)));
  }

  /** {@code try { ... } catch { ... }}: what to do when the body fails. */
  public final R tryCatch(UnaryOperator<Body<C>> body, UnaryOperator<Body<C>> handler) {
    return then(Control.attempt(body, handler));
  }

  /** {@code try { ... } catch (NAME) { ... }}: the message exists only in the handler. */
  public final R tryCatch(
      UnaryOperator<Body<C>> body,
      String name,
      BiFunction<Str<Context>, Body<C>, Body<C>> handler) {
    LocalDraft message = new LocalDraft(name, Type.STRING, Here.origin());
    Str<Context> text = Str.local(message);
    return then(Control.attempt(body, message, (Body<C> it) -> handler.apply(text, it)));
  }

  /** {@code FUNCTION(ARGUMENT, ...);}: a function of the script, for its effect. */
  public final <K> R call(Procedure<K> function, Key<? super C, K> arguments) {
    return then(Store.evaluate(function.drawCall(arguments)));
  }

  /** {@code NAME(ARGUMENT, ...);}: a function of SystemTap's tapset library, for its effect. */
  @SafeVarargs
  public final R call(String function, Expr<? super C>... arguments) {
    return then(Store.evaluate(Draw.call(function, arguments)));
  }

  /** {@code VALUE;}: evaluates something for its effect. */
  public final R evaluate(Expr<? super C> value) {
    return then(Store.evaluate(value.draft()));
  }

  /** {@code return VALUE}: only in a function. */
  public final R returnValue(Expr<? super C> value) {
    return then(Control.returned(value));
  }

  /** {@code return}: only in a function that returns nothing. */
  public final R returnNothing() {
    return then(Control.returned());
  }

  /**
   * {@code TEXT}: statements in SystemTap's own words, for what the DSL has no word for; read as
   * {@link Tapset#rawNumber} is.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public final R rawStatement(String text) {
    Origin origin = Here.origin();
    String checked = Draw.rawText(text);
    return then(scope -> scope.rawStatements(checked, origin));
  }

  /** {@code exit()}: ends the script after this handler; {@code end} probes still run. */
  public final R exit() {
    return then(Store.evaluate(Draw.call("exit")));
  }

  /** {@code if (++HITS >= MOST) exit()}: ends the script with the hit of this number. */
  public final R stopAfter(long most, NumVariable<? super C> hits) {
    return ifTrue(hits.preIncrement().ge(most), Body::exit);
  }

  /** {@code error("text")}: fails, which ends the script unless something catches it. */
  public final R error(String text) {
    return then(Store.evaluate(Draw.call("error", List.of(Draw.string(text)))));
  }

  /** {@code next}: leaves this handler, or passes on to the next function of an overload chain. */
  public final R next() {
    Origin origin = Here.origin();
    return then(scope -> List.of(new Next(origin)));
  }
}
