package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;

/**
 * A filtered probe point that does nothing yet, hence no probe of a script.
 *
 * @param <C> the context of the handler
 */
@CheckReturnValue
public final class FilteredStep<C extends Context> extends ActionStep<C> {
  FilteredStep(ProbeDraft draft) {
    super(draft);
  }
}
