package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A function of the script, {@code function NAME(PARAMETER:TYPE, ...) { ... }}. It sees what every
 * context offers, and is declared by being called. One that returns something is a {@link
 * NumFunction} or a {@link StrFunction}.
 *
 * <pre>{@code
 * var tell = declareFunction("tell", STRING, (text, body) -> body.print("%s\n", text));
 * return Probes.of(onFunctionEntry().call(tell, funcname()));
 * }</pre>
 *
 * @param <K> the shape of its parameters
 */
@CheckReturnValue
public sealed class Procedure<K> implements Declared permits NumFunction, StrFunction {
  private final FunctionDraft draft;
  private final KeyType<K> parameters;

  Procedure(FunctionDraft draft, KeyType<K> parameters) {
    this.draft = draft;
    this.parameters = parameters;
  }

  /**
   * A chain: {@code other} is tried when this one says {@code next}. Both have one name.
   *
   * @param priority of {@code other}, at least 1; lower is tried first
   */
  final FunctionDraft chained(long priority, BiFunction<K, Body<Context>, Body<Context>> other) {
    if (priority < 1) {
      throw new IllegalArgumentException(
          "the priority of a function is at least 1, not " + priority);
    }
    FunctionDraft added =
        draft(
            draft.name(),
            parameters,
            draft.result(),
            OptionalLong.of(priority),
            it -> other.apply(it, Body.empty()),
            List.of());
    List<FunctionDraft> others = new ArrayList<>(draft.others());
    others.add(added);
    return new FunctionDraft(
        draft.name(),
        draft.parameters(),
        draft.result(),
        draft.priority(),
        draft::body,
        others,
        draft.origin());
  }

  @Override
  public final Draft<Expression> declaration() {
    return scope -> scope.call(draft, List.of(), draft.origin());
  }

  final KeyType<K> parameters() {
    return parameters;
  }

  final Draft<Expression> drawCall(Key<?, ?> arguments) {
    Origin origin = Here.origin();
    List<Draft<Expression>> parts = arguments.parts();
    return scope -> scope.call(draft, parts.stream().map(it -> it.bind(scope)).toList(), origin);
  }

  static <K> FunctionDraft draft(
      String name,
      KeyType<K> parameters,
      Optional<Type> result,
      OptionalLong priority,
      Function<K, Body<Context>> body,
      List<FunctionDraft> others) {
    Origin origin = Here.origin();
    List<LocalDraft> locals = parameters.locals(origin);
    K given = parameters.of(locals);
    return new FunctionDraft(
        name, locals, result, priority, () -> body.apply(given)::bind, others, origin);
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
