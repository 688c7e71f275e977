package io.github.stapwright.dsl;

import static io.github.stapwright.dsl.Globals.NUMBER;
import static io.github.stapwright.dsl.Globals.global;

import io.github.stapwright.dsl.marker.Context;

/**
 * The microseconds spent in each call stack, as lines {@code main;load;parse 1250}: what flame
 * graph programs read.
 *
 * <p>A stack is a number, that of its last frame in a tree of calls: no string holds it, so none is
 * cut, and {@code end} prints it frame by frame, root first. It becomes the globals {@code
 * NAME_callees}, {@code NAME_parent} and {@code NAME_function} (the tree), {@code NAME_self} (the
 * time) and those of the calls in progress. The time of a stack beyond 10,000 different ones is
 * that of its caller. The times add up to those of the outermost calls that have ended.
 *
 * <p>The script is run with {@code -D MAXACTION_INTERRUPTIBLE=1000000000}, since SystemTap would
 * stop {@code end} after 10,000 statements; the header of the generated script says so.
 *
 * <pre>{@code
 * return functionStacks("stacks", file("app.py")).printed();
 * }</pre>
 *
 * @param <C> what entry and return have in common
 * @param <E> the context of the entry
 * @param <R> the context of the return
 */
@CheckReturnValue
public final class FoldedStacks<C extends Context, E extends C, R extends C> {
  private static final int MOST_STACKS = 10_000;

  /** Five statements for each frame of 10,000 stacks of 10,000 frames, and twice that to spare. */
  private static final long STATEMENTS_OF_END = 1_000_000_000;

  private final Str<C> callee;
  private final Frames<C, E, R> frames;
  private final CallTree tree;
  private final NumArray<Key.Two<Num<Context>, Num<Context>>> began;
  private final NumArray<Key.Two<Num<Context>, Num<Context>>> inside;
  private final NumArray<Key.Two<Num<Context>, Num<Context>>> stacks;
  private final NumArray<Num<Context>> self;

  FoldedStacks(String name, Str<C> callee, Frames<C, E, R> frames) {
    this.callee = callee;
    this.frames = frames;
    this.tree = new CallTree(name, MOST_STACKS);
    this.began = frames.numbers("began");
    this.inside = frames.numbers("inside");
    this.stacks = frames.numbers("stack");
    this.self = global(name + "_self").size(MOST_STACKS).numArray(NUMBER);
  }

  /** The two probes, and one that prints the stacks when the script ends, in order of arrival. */
  public Probes printed() {
    return Probes.of(
            frames.entry(this::push),
            frames.exitOfEach(this::pop, began, inside, stacks),
            SystemTap.onEnd()
                .foreach(
                    self.ascendingByKey(1).named("stack").valueNamed("took"),
                    (stack, took, it) -> tree.print(stack, took, it)))
        .needing("MAXACTION_INTERRUPTIBLE", STATEMENTS_OF_END);
  }

  private Body<E> push(Frames.Frame frame, Body<E> body) {
    return tree.enter(
        stacks.at(frame.caller()),
        callee,
        body,
        (stack, it) ->
            it.set(stacks.at(frame.key()), stack)
                .set(began.at(frame.key()), Tapset.gettimeofdayUs()));
  }

  private Body<R> pop(Frames.Frame frame, Body<R> body) {
    return body.let(
        "took",
        Tapset.gettimeofdayUs().minus(began.at(frame.key())),
        (took, it) ->
            it.ifTrue(
                    stacks.at(frame.key()).gt(0),
                    then ->
                        then.add(
                            self.at(stacks.at(frame.key())), took.minus(inside.at(frame.key()))))
                .ifTrue(frame.depth().gt(1), then -> then.add(inside.at(frame.caller()), took)));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
