package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;

/**
 * A filtered probe point that does nothing yet, hence no probe of a script.
 *
 * <pre>{@code
 * var inApp = onFunctionEntry().where(file("app.py"));
 * return Probes.of(inApp.print("%s\n", funcname()));
 * }</pre>
 *
 * @param <C> the context of the handler
 */
@CheckReturnValue
public final class FilteredStep<C extends Context> extends ActionStep<C> {
  FilteredStep(ProbeDraft draft) {
    super(draft);
  }
}
