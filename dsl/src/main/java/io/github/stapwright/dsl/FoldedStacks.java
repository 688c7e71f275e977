package io.github.stapwright.dsl;

import static io.github.stapwright.dsl.Globals.STRING;
import static io.github.stapwright.dsl.Globals.global;

import io.github.stapwright.dsl.marker.Context;

/**
 * The microseconds spent in each call stack, as lines {@code main;load;parse 1250}: what flame
 * graph programs read.
 *
 * <p>Besides the stack of {@link Latency} it becomes the globals {@code NAME_stack}, {@code
 * NAME_inside} (time in callees) and {@code NAME_self}. A stack is cut at SystemTap's longest
 * string; bind with a larger {@code MAXSTRINGLEN} for deep ones.
 *
 * @param <C> what entry and return have in common
 * @param <E> the context of the entry
 * @param <R> the context of the return
 */
@CheckReturnValue
public final class FoldedStacks<C extends Context, E extends C, R extends C> {
  private static final int MOST_STACKS = 10_000;

  private final Str<C> callee;
  private final Frames<C, E, R> frames;
  private final NumArray<Key.Two<Num<Context>, Num<Context>>> began;
  private final NumArray<Key.Two<Num<Context>, Num<Context>>> inside;
  private final StrArray<Key.Two<Num<Context>, Num<Context>>> stacks;
  private final NumArray<Str<Context>> self;

  FoldedStacks(String name, Str<C> callee, Frames<C, E, R> frames) {
    this.callee = callee;
    this.frames = frames;
    this.began = frames.numbers("began");
    this.inside = frames.numbers("inside");
    this.stacks = frames.strings("stack");
    this.self = global(name + "_self").size(MOST_STACKS).numArray(STRING);
  }

  /** The two probes, and one that prints the stacks when the script ends. */
  public Probes printed() {
    return Probes.of(
        frames.entry(this::push),
        frames.exit(this::pop, began, inside, stacks),
        SystemTap.onEnd()
            .foreach(
                self.ascendingByKey(1).named("stack"),
                (stack, microseconds, it) -> it.printf("%s %d\n", stack, microseconds)));
  }

  private Body<E> push(Frames.Frame frame, Body<E> body) {
    Body<E> stacked =
        body.ifTrue(
            frame.depth().gt(1),
            it ->
                it.set(
                    stacks.at(frame.key()), stacks.at(frame.caller()).concat(";").concat(callee)),
            it -> it.set(stacks.at(frame.key()), callee));
    return stacked.set(began.at(frame.key()), Tapset.gettimeofdayUs());
  }

  private Body<R> pop(Frames.Frame frame, Body<R> body) {
    return body.let(
        "took",
        Tapset.gettimeofdayUs().minus(began.at(frame.key())),
        (took, it) ->
            it.add(self.at(stacks.at(frame.key())), took.minus(inside.at(frame.key())))
                .ifTrue(frame.depth().gt(1), then -> then.add(inside.at(frame.caller()), took)));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
