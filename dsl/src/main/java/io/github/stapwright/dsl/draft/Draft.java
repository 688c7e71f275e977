package io.github.stapwright.dsl.draft;

/**
 * A piece of the model that is made anew each time the script is bound, so that the model is a tree
 * and never shares nodes.
 *
 * @param <N> what it becomes
 */
@FunctionalInterface
public interface Draft<N> {

  /** The piece, with names and readings chosen by {@code scope}. */
  N bind(Scope scope);
}
