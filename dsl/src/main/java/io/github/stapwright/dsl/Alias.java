package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.AliasDraft;
import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.PointDraft;
import io.github.stapwright.dsl.draft.PointUse;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A probe alias, {@code probe NAME = POINT { VARIABLE = VALUE ... }}: a point with a name and
 * variables of its own. It is declared by being used.
 *
 * <pre>{@code
 * var entered =
 *     declareAlias(
 *         "entered", onFunctionEntry(), types(STRING, NUMBER), key(funcname(), lineno()));
 * return Probes.of(entered.on((it, point) -> point.print("%s:%d\n", it.first(), it.second())));
 * }</pre>
 *
 * @param <K> the shape of its variables
 */
@CheckReturnValue
public final class Alias<K> {
  private final String name;
  private final ProbeDraft prologue;
  private final List<LocalDraft> variables;
  private final KeyType<K> types;
  private final AliasDraft draft;

  Alias(
      String name,
      ProbeDraft prologue,
      Optional<Draft<List<Statement>>> epilogue,
      List<LocalDraft> variables,
      KeyType<K> types) {
    this.name = name;
    this.prologue = prologue;
    this.variables = variables;
    this.types = types;
    this.draft = new AliasDraft(name, prologue, epilogue, variables);
  }

  /** {@code }, { ... }}: what runs behind the handler of each probe that uses the alias. */
  public Alias<K> epilogue(BiFunction<K, Body<Context>, Body<Context>> body) {
    Body<Context> filled = body.apply(types.of(variables), Body.empty());
    return new Alias<>(name, prologue, Optional.of(filled::bind), variables, types);
  }

  /**
   * {@code probe NAME { ... }}: a probe of this alias, whose variables exist only in {@code probe}.
   */
  public HandlerStep<Context> on(BiFunction<K, PointStep<Context>, HandlerStep<Context>> probe) {
    Origin origin = Here.origin();
    PointUse use = PointUse.of(new PointDraft.OfAlias(draft, origin));
    return probe.apply(types.of(variables), new PointStep<>(ProbeDraft.at(List.of(use))));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
