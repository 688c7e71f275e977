package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Functions of a script: {@code declareNumFunction("square", NUMBER.named("n"), ...)}.
 *
 * <pre>{@code
 * var millis =
 *     declareNumFunction("millis", NUMBER, (us, body) -> body.returnValue(us.dividedBy(1000)));
 * return Probes.of(onGcStart().print("%d ms\n", millis.of(gettimeofdayUs())));
 * }</pre>
 */
@CheckReturnValue
public class Functions extends Globals {
  Functions() {}

  /** {@code function NAME(PARAMETER:TYPE, ...) { ... }}: one that returns nothing. */
  public static <K> Procedure<K> declareFunction(
      String name, KeyType<K> parameters, BiFunction<K, Body<Context>, Body<Context>> body) {
    return new Procedure<>(draft(name, parameters, Optional.empty(), body), parameters);
  }

  /** {@code function NAME:long(PARAMETER:TYPE, ...) { ... }}. */
  public static <K> NumFunction<K> declareNumFunction(
      String name, KeyType<K> parameters, BiFunction<K, Body<Context>, Body<Context>> body) {
    return new NumFunction<>(draft(name, parameters, Optional.of(Type.LONG), body), parameters);
  }

  /** {@code function NAME:string(PARAMETER:TYPE, ...) { ... }}. */
  public static <K> StrFunction<K> declareStrFunction(
      String name, KeyType<K> parameters, BiFunction<K, Body<Context>, Body<Context>> body) {
    return new StrFunction<>(draft(name, parameters, Optional.of(Type.STRING), body), parameters);
  }

  /**
   * {@code function NAME:long(PARAMETER:TYPE, ...) { ... }} that calls itself; SystemTap allows
   * about a dozen levels ({@code MAXNESTING}).
   */
  public static <K> NumFunction<K> declareRecursiveNumFunction(
      String name, KeyType<K> parameters, Recursion<NumFunction<K>, K> body) {
    AtomicReference<@Nullable NumFunction<K>> self = new AtomicReference<>();
    return declared(self, declareNumFunction(name, parameters, filled(self, body)));
  }

  /** {@code function NAME:string(PARAMETER:TYPE, ...) { ... }} that calls itself, as deep. */
  public static <K> StrFunction<K> declareRecursiveStrFunction(
      String name, KeyType<K> parameters, Recursion<StrFunction<K>, K> body) {
    AtomicReference<@Nullable StrFunction<K>> self = new AtomicReference<>();
    return declared(self, declareStrFunction(name, parameters, filled(self, body)));
  }

  private static <F, K> BiFunction<K, Body<Context>, Body<Context>> filled(
      AtomicReference<@Nullable F> self, Recursion<F, K> body) {
    return (arguments, empty) ->
        body.fill(Objects.requireNonNull(self.get(), "self"), arguments, empty);
  }

  private static <F> F declared(AtomicReference<@Nullable F> self, F function) {
    self.set(function);
    return function;
  }

  /**
   * The body of a function that calls itself.
   *
   * @param <F> the function
   * @param <K> the shape of its parameters
   */
  @FunctionalInterface
  public interface Recursion<F, K> {
    /** Fills the empty {@code body}. */
    Body<Context> fill(F self, K arguments, Body<Context> body);
  }

  private static <K> FunctionDraft draft(
      String name,
      KeyType<K> parameters,
      Optional<Type> result,
      BiFunction<K, Body<Context>, Body<Context>> body) {
    return Procedure.draft(
        name,
        parameters,
        result,
        OptionalLong.empty(),
        it -> body.apply(it, Body.empty()),
        List.of());
  }
}
