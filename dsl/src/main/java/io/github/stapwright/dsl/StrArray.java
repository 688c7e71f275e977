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
 * A global array of strings; an element that is not there reads as the empty string.
 *
 * <pre>{@code
 * var running = globalStrArray("running", NUMBER);
 * return Probes.of(onLine().set(running.at(tid()), funcname()));
 * }</pre>
 *
 * @param <K> the shape of its keys
 */
@CheckReturnValue
public final class StrArray<K> extends ArrayOf<K, Str<Context>> {
  StrArray(GlobalDraft global, KeyType<K> keyType) {
    super(global, keyType);
  }

  /** {@code THIS[KEY]}. */
  public <C extends Context> StrVariable<C> at(Key<C, K> key) {
    return new StrVariable<>(element(key));
  }

  /** {@code foreach (KEY in THIS-)}: greatest value first. */
  public Walk<K, Str<Context>> descending() {
    return sorted(0, Optional.empty(), Sort.Direction.DESCENDING);
  }

  /** {@code foreach (KEY in THIS- limit N)}: the {@code most} elements of the greatest values. */
  public Walk<K, Str<Context>> top(long most) {
    return descending().limit(most);
  }

  /** {@code foreach (KEY in THIS+)}: least value first. */
  public Walk<K, Str<Context>> ascending() {
    return sorted(0, Optional.empty(), Sort.Direction.ASCENDING);
  }

  @Override
  Str<Context> value(Draft<Expression> element) {
    return new Str<>(element);
  }

  @Override
  Optional<LocalDraft> valueLocal(Origin origin) {
    return Optional.of(new LocalDraft("value", Type.STRING, origin));
  }
}
