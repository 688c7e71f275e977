package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.marker.Context;
import java.util.function.BiFunction;

/**
 * A function of the script that returns a string, {@code function NAME:string(...) { ... }}.
 *
 * <pre>{@code
 * var shout =
 *     declareStrFunction("shout", STRING, (text, body) -> body.returnValue(text.concat("!")));
 * return Probes.of(onFunctionEntry().print("%s\n", shout.of(funcname())));
 * }</pre>
 *
 * @param <K> the shape of its parameters
 */
@CheckReturnValue
public final class StrFunction<K> extends Procedure<K> {
  StrFunction(FunctionDraft draft, KeyType<K> parameters) {
    super(draft, parameters);
  }

  /** {@code NAME(ARGUMENT, ...)}. */
  public <C extends Context> Str<C> of(Key<C, K> arguments) {
    return new Str<>(drawCall(arguments));
  }

  /**
   * A function of the same name that is tried when this one says {@code next}.
   *
   * @throws IllegalArgumentException unless the priority is at least 1; lower is tried first
   */
  public StrFunction<K> orElse(long priority, BiFunction<K, Body<Context>, Body<Context>> other) {
    return new StrFunction<>(chained(priority, other), parameters());
  }
}
