package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import java.time.Duration;

/**
 * What people measure between an entry and its return, and how they keep a script small.
 *
 * <pre>{@code
 * return latency("query", funcname(), onFunctionEntry(), onFunctionReturn())
 *     .each((us, body) -> body.print("%s %d us\n", funcname(), us));
 * }</pre>
 */
@CheckReturnValue
public class Calls extends Timers {
  Calls() {}

  /**
   * How long calls take.
   *
   * @param name of the globals that it becomes
   * @param callee what tells a function from others
   */
  public static <C extends Context, E extends C, R extends C> Latency<C, E, R> latency(
      String name, Str<C> callee, ActionStep<E> entry, ActionStep<R> exit) {
    return new Latency<>(new Frames<>(name, callee, entry, exit));
  }

  /**
   * How deep calls are nested.
   *
   * @param name of the globals that it becomes
   * @param callee what tells a function from others
   */
  public static <C extends Context, E extends C, R extends C> CallDepth<C, E, R> callDepth(
      String name, Str<C> callee, ActionStep<E> entry, ActionStep<R> exit) {
    return new CallDepth<>(new Frames<>(name, callee, entry, exit));
  }

  /**
   * How long each call stack takes.
   *
   * @param name of the globals that it becomes
   * @param callee what tells a function from others
   */
  public static <C extends Context, E extends C, R extends C> FoldedStacks<C, E, R> foldedStacks(
      String name, Str<C> callee, ActionStep<E> entry, ActionStep<R> exit) {
    return new FoldedStacks<>(name, callee, new Frames<>(name, callee, entry, exit));
  }

  /** {@code NAME[tid()]}: a number for each thread. */
  public static NumVariable<Context> perThreadNumber(String name) {
    return globalNumArray(name, NUMBER).at(Tapset.tid());
  }

  /** {@code NAME[tid()]}: a string for each thread. */
  public static StrVariable<Context> perThreadString(String name) {
    return globalStrArray(name, NUMBER).at(Tapset.tid());
  }

  /** {@code probe timer.s(N) { exit() }}: ends the script after this time. */
  public static HandlerStep<Context> stopAfter(Duration time) {
    return onTimer(time).exit();
  }

  /**
   * {@code NAME()}: whether this is one of the first {@code most} hits since the window of {@code
   * window} milliseconds began, whichever thread they are of. It counts, so that it belongs behind
   * the other conditions of a filter.
   *
   * @param name of the function that it becomes, and of its globals {@code NAME_began} and {@code
   *     NAME_used}
   * @throws IllegalArgumentException unless both are at least 1
   */
  public static Cond<Context> rateLimit(String name, long most, Duration window) {
    long milliseconds = window.toMillis();
    if (most < 1 || milliseconds < 1) {
      throw new IllegalArgumentException(
          "a rate is at least 1 hit in at least 1 ms, not " + most + " in " + window);
    }
    NumVariable<Context> began = globalNumber(name + "_began");
    NumVariable<Context> used = globalNumber(name + "_used");
    return declareNumFunction(
            name,
            NONE,
            (none, body) ->
                body.let(
                    "now",
                    Tapset.gettimeofdayMs(),
                    (now, it) ->
                        it.ifTrue(
                                now.minus(began).ge(milliseconds),
                                fresh -> fresh.set(began, now).set(used, 0))
                            .returnValue(used.preIncrement().le(most).toNum())))
        .of(key())
        .isTrue();
  }
}
