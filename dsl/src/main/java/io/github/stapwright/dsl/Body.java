package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The statements of a block, {@code { ... }}.
 *
 * <pre>{@code
 * return Probes.of(
 *     onFunctionEntry().ifTrue(lineno().lt(0), body -> body.print("no line\n").next()));
 * }</pre>
 *
 * @param <C> the context of the handler
 */
@CheckReturnValue
public final class Body<C extends Context> extends Actions<C, Body<C>> {
  private final List<Draft<List<Statement>>> statements;

  private Body(List<Draft<List<Statement>>> statements) {
    this.statements = statements;
  }

  static <C extends Context> Body<C> empty() {
    return new Body<>(List.of());
  }

  @Override
  Body<C> then(Draft<List<Statement>> action) {
    return new Body<>(Stream.concat(statements.stream(), Stream.of(action)).toList());
  }

  List<Statement> bind(Scope scope) {
    return statements.stream().flatMap(it -> it.bind(scope).stream()).toList();
  }
}
