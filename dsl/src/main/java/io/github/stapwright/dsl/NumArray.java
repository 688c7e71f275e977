package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Type;
import java.util.Optional;

/**
 * A global array of numbers; an element that is not there reads as 0.
 *
 * <pre>{@code
 * var calls = globalNumArray("calls", STRING);
 * return Probes.of(onFunctionEntry().count(calls, funcname()));
 * }</pre>
 *
 * @param <K> the shape of its keys
 */
@CheckReturnValue
public final class NumArray<K> extends ArrayOf<K, Num<Context>> {
  NumArray(GlobalDraft global, KeyType<K> keyType) {
    super(global, keyType);
  }

  /** {@code THIS[KEY]}. */
  public <C extends Context> NumVariable<C> at(Key<C, K> key) {
    return new NumVariable<>(element(key));
  }

  /** {@code foreach (KEY in THIS-)}: greatest value first. */
  public Walk<K, Num<Context>> descending() {
    return sorted(0, Optional.empty(), Sort.Direction.DESCENDING);
  }

  /** {@code foreach (KEY in THIS- limit N)}: the {@code most} elements of the greatest values. */
  public Walk<K, Num<Context>> top(long most) {
    return descending().limit(most);
  }

  /** {@code foreach (KEY in THIS+)}: least value first. */
  public Walk<K, Num<Context>> ascending() {
    return sorted(0, Optional.empty(), Sort.Direction.ASCENDING);
  }

  @Override
  Num<Context> value(Draft<Expression> element) {
    return new Num<>(element);
  }

  @Override
  Optional<LocalDraft> valueLocal(Origin origin) {
    return Optional.of(new LocalDraft("value", Type.LONG, origin));
  }
}
