package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.Objects;

/**
 * A probe to which an action can be added, which completes it. Steps are values: keep one, continue
 * it twice.
 *
 * <pre>{@code
 * var entry = onFunctionEntry().where(file("app.py"));
 * return Probes.of(entry.print("entered\n"), entry.print("%s\n", funcname()));
 * }</pre>
 *
 * @param <C> the context of the handler
 */
@CheckReturnValue
public abstract sealed class ActionStep<C extends Context> extends Actions<C, HandlerStep<C>>
    permits PointStep, FilteredStep, HandlerStep {
  private final ProbeDraft draft;

  ActionStep(ProbeDraft draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
  }

  @Override
  final HandlerStep<C> then(Draft<List<Statement>> action) {
    return new HandlerStep<>(draft.plus(action));
  }

  final ProbeDraft draft() {
    return draft;
  }
}
