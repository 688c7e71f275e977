package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.marker.Context;
import java.util.function.BiFunction;

/**
 * A function of the script that returns a number, {@code function NAME:long(...) { ... }}.
 *
 * <pre>{@code
 * var twice =
 *     declareNumFunction("twice", NUMBER, (n, body) -> body.returnValue(n.times(2)));
 * return Probes.of(onLine().print("%d\n", twice.of(lineno())));
 * }</pre>
 *
 * @param <K> the shape of its parameters
 */
@CheckReturnValue
public final class NumFunction<K> extends Procedure<K> {
  NumFunction(FunctionDraft draft, KeyType<K> parameters) {
    super(draft, parameters);
  }

  /** {@code NAME(ARGUMENT, ...)}. */
  public <C extends Context> Num<C> of(Key<C, K> arguments) {
    return new Num<>(drawCall(arguments));
  }

  /**
   * A function of the same name that is tried when this one says {@code next}.
   *
   * @throws IllegalArgumentException unless the priority is at least 1; lower is tried first
   */
  public NumFunction<K> orElse(long priority, BiFunction<K, Body<Context>, Body<Context>> other) {
    return new NumFunction<>(chained(priority, other), parameters());
  }
}
