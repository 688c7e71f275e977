package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;

/**
 * What is done for each element of an array.
 *
 * <pre>{@code
 * var calls = globalNumArray("calls", STRING);
 * return Probes.of(
 *     onFunctionEntry().count(calls, funcname()),
 *     onEnd().foreach(calls.descending(), (name, n, body) -> body.print("%s %d\n", name, n)));
 * }</pre>
 *
 * @param <C> the context of the handler
 * @param <K> the shape of the keys
 * @param <V> the kind of value
 */
@FunctionalInterface
public interface LoopBody<C extends Context, K, V> {

  /** Fills the empty {@code body}; key and value exist in it only. */
  Body<C> fill(K key, V value, Body<C> body);
}
