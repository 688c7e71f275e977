package io.github.stapwright.dsl;

import static io.github.stapwright.dsl.Globals.NUMBER;
import static io.github.stapwright.dsl.Globals.global;
import static io.github.stapwright.dsl.Globals.types;

import io.github.stapwright.dsl.marker.Context;
import java.util.List;

/**
 * The calls in progress, by thread: an entry adds a frame, a return removes the last frame of the
 * same callee and those above it.
 *
 * <p>So a return that never came (CPython 3.15 enters a generator twice) is made up for by the next
 * one below it, and a return whose entry was never seen (an attach in the middle) changes nothing.
 *
 * @param <C> what entry and return have in common
 * @param <E> the context of the entry
 * @param <R> the context of the return
 */
final class Frames<C extends Context, E extends C, R extends C> {
  /** CPython lets a thread nest 1,000 calls unless the program asks for more. */
  private static final int MOST = 10_000;

  private final Str<C> callee;
  private final ActionStep<E> entry;
  private final ActionStep<R> exit;
  private final String name;
  private final NumArray<Num<Context>> depths;
  private final StrArray<Key.Two<Num<Context>, Num<Context>>> callees;

  Frames(String name, Str<C> callee, ActionStep<E> entry, ActionStep<R> exit) {
    this.name = name;
    this.callee = callee;
    this.entry = entry;
    this.exit = exit;
    this.depths = global(name + "_depth").numArray(NUMBER);
    this.callees = global(name + "_callee").size(MOST).strArray(types(NUMBER, NUMBER));
  }

  /** A number for each frame. */
  NumArray<Key.Two<Num<Context>, Num<Context>>> numbers(String what) {
    return global(name + "_" + what).size(MOST).numArray(types(NUMBER, NUMBER));
  }

  /** The entry; the new frame is there when {@code body} begins. */
  HandlerStep<E> entry(OfFrame<E> body) {
    return entry.let(
        "thread",
        Tapset.tid(),
        (thread, it) ->
            it.let(
                "depth",
                depths.at(thread).preIncrement(),
                (depth, then) -> {
                  Frame frame = new Frame(thread, depth);
                  return body.fill(frame, then.set(callees.at(frame.key()), callee));
                }));
  }

  /** The return; its frame is still there while {@code body} runs, and then removed. */
  HandlerStep<R> exit(OfFrame<R> body, ArrayOf<?, ?>... columns) {
    return exit.let(
        "thread",
        Tapset.tid(),
        (thread, it) ->
            it.let(
                "depth",
                depths.at(thread),
                (depth, then) -> {
                  Frame frame = new Frame(thread, depth);
                  return found(frame, depth, then)
                      .ifTrue(
                          depth.gt(0),
                          left ->
                              removed(frame, (gone, in) -> in, body.fill(frame, left), columns));
                }));
  }

  /** The return; {@code each} runs for its frame and, before that, for those above it. */
  HandlerStep<R> exitOfEach(OfFrame<R> each, ArrayOf<?, ?>... columns) {
    return exit.let(
        "thread",
        Tapset.tid(),
        (thread, it) ->
            it.let(
                "depth",
                depths.at(thread),
                (depth, then) -> {
                  Frame frame = new Frame(thread, depth);
                  return found(frame, depth, then)
                      .ifTrue(depth.gt(0), left -> removed(frame, each, left, columns));
                }));
  }

  private Body<R> found(Frame frame, NumVariable<Context> depth, Body<R> body) {
    Cond<C> isOther = callees.at(frame.key()).notEqualTo(callee);
    return body.whileTrue(depth.gt(0).and(isOther), search -> search.countDown(depth));
  }

  private Body<R> removed(Frame frame, OfFrame<R> each, Body<R> body, ArrayOf<?, ?>... columns) {
    NumVariable<Context> top = depths.at(frame.thread());
    Frame last = new Frame(frame.thread(), top);
    return body.whileTrue(
            top.ge(frame.depth()), it -> forgotten(last, each.fill(last, it), columns))
        .ifTrue(top.equalTo(0), it -> it.delete(top));
  }

  private Body<R> forgotten(Frame frame, Body<R> body, ArrayOf<?, ?>... columns) {
    Body<R> left = body.delete(callees.at(frame.key()));
    for (ArrayOf<?, ?> column : List.of(columns)) {
      left = left.deleteSlice(column, frame.key());
    }
    return left.countDown(depths.at(frame.thread()));
  }

  /**
   * A call in progress.
   *
   * @param depth from 1
   */
  record Frame(Num<Context> thread, Num<Context> depth) {
    Key<Context, Key.Two<Num<Context>, Num<Context>>> key() {
      return Globals.key(thread, depth);
    }

    Key<Context, Key.Two<Num<Context>, Num<Context>>> caller() {
      return Globals.key(thread, depth.minus(1));
    }
  }

  /**
   * What is done with a frame.
   *
   * @param <C> the context
   */
  @FunctionalInterface
  interface OfFrame<C extends Context> {
    /** Adds to {@code body}. */
    Body<C> fill(Frame frame, Body<C> body);
  }
}
