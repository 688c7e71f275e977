package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import java.util.function.BiFunction;

/**
 * How long calls take, from entry to return: right under recursion, with generators, exceptions and
 * threads, and when the script starts in the middle of calls, which it leaves out.
 *
 * <p>It becomes a stack by thread in the globals {@code NAME_depth}, {@code NAME_callee} and {@code
 * NAME_began}, for at most 10,000 calls in progress.
 *
 * <pre>{@code
 * return functionLatency("slow", file("app.py"))
 *     .each((us, body) -> body.ifTrue(us.ge(1000), it -> it.print("%s\n", funcname())));
 * }</pre>
 *
 * @param <C> what entry and return have in common
 * @param <E> the context of the entry
 * @param <R> the context of the return
 */
@CheckReturnValue
public final class Latency<C extends Context, E extends C, R extends C> {
  private final Frames<C, E, R> frames;
  private final NumArray<Key.Two<Num<Context>, Num<Context>>> began;

  Latency(Frames<C, E, R> frames) {
    this.frames = frames;
    this.began = frames.numbers("began");
  }

  /**
   * The two probes; the second runs {@code body} with the microseconds from entry to return, the
   * time in callees included.
   */
  public Probes each(BiFunction<Num<Context>, Body<R>, Body<R>> body) {
    HandlerStep<E> entry =
        frames.entry((frame, it) -> it.set(began.at(frame.key()), Tapset.gettimeofdayUs()));
    HandlerStep<R> exit =
        frames.exit(
            (frame, it) ->
                it.let(
                    "took",
                    Tapset.gettimeofdayUs().minus(began.at(frame.key())),
                    (took, then) -> body.apply(took, then)),
            began);
    return Probes.of(entry, exit);
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
