package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;

/**
 * A number that can be stored to: a global, an array element or a local.
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class NumVariable<C extends Context> extends Num<C> {
  NumVariable(Draft<Expression> draft) {
    super(draft);
  }

  static NumVariable<Context> local(LocalDraft local) {
    Origin origin = local.origin();
    return new NumVariable<>(scope -> scope.local(local, origin));
  }
}
