package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import java.util.function.BiFunction;

/**
 * How many calls of a thread are in progress: unlike a counter that goes up and down, it stays
 * right when an entry or a return is missing.
 *
 * <p>It becomes a stack by thread in the globals {@code NAME_depth} and {@code NAME_callee}, for at
 * most 10,000 calls in progress.
 *
 * <pre>{@code
 * return functionDepth("deep", file("app.py"))
 *     .each((depth, body) -> body.print("%d\n", depth), (depth, body) -> body);
 * }</pre>
 *
 * @param <C> what entry and return have in common
 * @param <E> the context of the entry
 * @param <R> the context of the return
 */
@CheckReturnValue
public final class CallDepth<C extends Context, E extends C, R extends C> {
  private final Frames<C, E, R> frames;

  CallDepth(Frames<C, E, R> frames) {
    this.frames = frames;
  }

  /**
   * The two probes; both get the depth of the call, 1 for the outermost. A return whose entry was
   * not seen runs neither.
   */
  public Probes each(
      BiFunction<Num<Context>, Body<E>, Body<E>> onEntry,
      BiFunction<Num<Context>, Body<R>, Body<R>> onReturn) {
    return Probes.of(
        frames.entry((frame, it) -> onEntry.apply(frame.depth(), it)),
        frames.exit((frame, it) -> onReturn.apply(frame.depth(), it)));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
