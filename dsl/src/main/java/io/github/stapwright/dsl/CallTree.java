package io.github.stapwright.dsl;

import static io.github.stapwright.dsl.Globals.NUMBER;
import static io.github.stapwright.dsl.Globals.STRING;
import static io.github.stapwright.dsl.Globals.global;
import static io.github.stapwright.dsl.Globals.key;
import static io.github.stapwright.dsl.Globals.types;

import io.github.stapwright.dsl.marker.Context;
import java.util.function.BiFunction;

/**
 * Call stacks as numbers, from 1: each is its last function and the number of the stack below, 0
 * for none.
 */
final class CallTree {
  private final int most;
  private final NumVariable<Context> made;
  private final NumArray<Key.Two<Num<Context>, Str<Context>>> callees;
  private final NumArray<Num<Context>> parents;
  private final StrArray<Num<Context>> functions;
  private final NumArray<Num<Context>> path;

  /**
   * A tree in the globals {@code NAME_stacks}, {@code NAME_callees}, {@code NAME_parent}, {@code
   * NAME_function} and {@code NAME_path}.
   *
   * @param most different stacks; one more is not told from its caller
   */
  CallTree(String name, int most) {
    this.most = most;
    this.made = global(name + "_stacks").number();
    this.callees = global(name + "_callees").size(most).numArray(types(NUMBER, STRING));
    this.parents = global(name + "_parent").size(most).numArray(NUMBER);
    this.functions = global(name + "_function").size(most).strArray(NUMBER);
    this.path = global(name + "_path").size(most).numArray(NUMBER);
  }

  /** Goes on with the stack of {@code callee} on {@code caller}, which is made if it is new. */
  <E extends Context> Body<E> enter(
      Num<Context> caller,
      Str<? super E> callee,
      Body<E> body,
      BiFunction<Num<Context>, Body<E>, Body<E>> then) {
    return body.let(
        "caller",
        caller,
        (below, it) -> {
          Key<E, Key.Two<Num<Context>, Str<Context>>> call = key(below, callee);
          return it.let(
              "stack",
              callees.at(call),
              (stack, in) -> then.apply(stack, found(stack, below, call, callee, in)));
        });
  }

  private <E extends Context> Body<E> found(
      NumVariable<Context> stack,
      Num<Context> caller,
      Key<E, Key.Two<Num<Context>, Str<Context>>> call,
      Str<? super E> callee,
      Body<E> body) {
    return body.ifTrue(
        stack.equalTo(0),
        it ->
            it.ifTrue(
                made.lt(most),
                fresh ->
                    fresh
                        .count(made)
                        .set(stack, made)
                        .set(callees.at(call), made)
                        .set(parents.at(made), caller)
                        .set(functions.at(made), callee),
                full -> full.set(stack, caller)));
  }

  /** Prints a stack, root first, and its microseconds. */
  <C extends Context> Body<C> print(Num<Context> stack, Num<Context> took, Body<C> body) {
    return body.letNumber(
        "depth",
        (depth, it) ->
            it.let("frame", stack, (frame, in) -> collected(frame, depth, in))
                .whileTrue(depth.gt(0), down -> printed(depth, took, down)));
  }

  private <C extends Context> Body<C> collected(
      NumVariable<Context> frame, NumVariable<Context> depth, Body<C> body) {
    return body.whileTrue(
        frame.gt(0),
        up -> up.set(path.at(depth), frame).count(depth).set(frame, parents.at(frame)));
  }

  private <C extends Context> Body<C> printed(
      NumVariable<Context> depth, Num<Context> took, Body<C> body) {
    Str<Context> function = functions.at(path.at(depth));
    return body.countDown(depth)
        .ifTrue(
            depth.gt(0),
            inner -> inner.printf("%s;", function),
            last -> last.printf("%s %d\n", function, took));
  }
}
