package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;

/**
 * A complete probe: it has at least one action, and more may follow.
 *
 * <pre>{@code
 * var everyCall = onFunctionEntry().print("%s\n", funcname());
 * return Probes.of(everyCall, onEnd().print("done\n"));
 * }</pre>
 *
 * @param <C> the context of the handler
 */
@CheckReturnValue
public final class HandlerStep<C extends Context> extends ActionStep<C> {
  HandlerStep(ProbeDraft draft) {
    super(draft);
  }
}
