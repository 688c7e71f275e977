package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Wildcard;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key of an array: a string, a number, or several of them made with {@link Globals#key}.
 *
 * <pre>{@code
 * var calls = globalNumArray("calls", STRING, NUMBER);
 * return Probes.of(onFunctionEntry().count(calls, key(funcname(), tid())));
 * }</pre>
 *
 * @param <C> the context that it needs
 * @param <K> its shape, which must be that of the array
 */
@CheckReturnValue
public sealed interface Key<C extends Context, K> permits Str, Num, Key.Several {

  /** The parts, in order. */
  List<Draft<Expression>> parts();

  /** No part: the arguments of a function that takes none. */
  record None() {}

  /** Two parts. */
  record Two<A, B>(A first, B second) {}

  /** Three parts. */
  record Three<A, B, D>(A first, B second, D third) {}

  /** Four parts. */
  record Four<A, B, D, F>(A first, B second, D third, F fourth) {}

  /**
   * A key of several parts.
   *
   * @param <C> the context that it needs
   * @param <K> its shape
   */
  record Several<C extends Context, K>(List<Draft<Expression>> parts) implements Key<C, K> {
    /** Copies the list. */
    public Several {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return JavaText.of(this);
    }

    static <K> Several<Context, K> any() {
      return new Several<>(List.of(scope -> new Wildcard(Origin.unknown())));
    }

    static <C extends Context, K> Several<C, K> of(Key<?, ?>... keys) {
      return new Several<>(Stream.of(keys).flatMap(it -> it.parts().stream()).toList());
    }
  }
}
