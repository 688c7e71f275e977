package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;

/**
 * What is done for each element of an array.
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
