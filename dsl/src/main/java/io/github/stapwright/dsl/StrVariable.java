package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;

/**
 * A string that can be stored to: a global, an array element or a local.
 *
 * <pre>{@code
 * var last = globalString("last");
 * return Probes.of(onLine().set(last, funcname()), onEnd().print("%s\n", last));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class StrVariable<C extends Context> extends Str<C> implements Declared {
  StrVariable(Draft<Expression> draft) {
    super(draft);
  }

  @Override
  public Draft<Expression> declaration() {
    return draft();
  }

  static StrVariable<Context> local(LocalDraft local) {
    return new StrVariable<>(Str.local(local).draft());
  }

  /** {@code THIS = VALUE} as a value: what was stored. */
  public <D extends C> Str<D> assigned(Str<? super D> value) {
    return new Str<>(Store.assignment(draft(), AssignmentOperator.ASSIGN, value.draft()));
  }

  /** {@code THIS .= VALUE} as a value: what was stored. */
  public <D extends C> Str<D> appended(Str<? super D> value) {
    return new Str<>(Store.assignment(draft(), AssignmentOperator.CONCATENATE, value.draft()));
  }
}
