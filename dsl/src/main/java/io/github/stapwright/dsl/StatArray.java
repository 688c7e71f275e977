package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Sort;
import java.util.Optional;

/**
 * A global array of statistics.
 *
 * <pre>{@code
 * var lines = globalStatArray("lines", STRING);
 * return Probes.of(onLine().aggregate(lines.at(funcname()), lineno()));
 * }</pre>
 *
 * @param <K> the shape of its keys
 */
@CheckReturnValue
public final class StatArray<K> extends ArrayOf<K, Stat<Context>> {
  StatArray(GlobalDraft global, KeyType<K> keyType) {
    super(global, keyType);
  }

  /** {@code THIS[KEY]}. */
  public <C extends Context> Stat<C> at(Key<C, K> key) {
    return new Stat<>(element(key));
  }

  /**
   * {@code foreach (KEY in THIS @sum -)}: greatest first, by what {@code aggregate} reads, such as
   * {@link Globals#SUM}. A statistic is no number, so there is no order without it.
   */
  public Walk<K, Stat<Context>> descending(AggregateOperator aggregate) {
    return sorted(0, Optional.of(aggregate), Sort.Direction.DESCENDING);
  }

  /** {@code foreach (KEY in THIS @sum - limit N)}: the {@code most} greatest. */
  public Walk<K, Stat<Context>> top(long most, AggregateOperator aggregate) {
    return descending(aggregate).limit(most);
  }

  /** {@code foreach (KEY in THIS @sum +)}: least first, by what {@code aggregate} reads. */
  public Walk<K, Stat<Context>> ascending(AggregateOperator aggregate) {
    return sorted(0, Optional.of(aggregate), Sort.Direction.ASCENDING);
  }

  /** {@code foreach (KEY in THIS-)}: SystemTap orders a statistic by its count, greatest first. */
  public Walk<K, Stat<Context>> descendingByCount() {
    return sorted(0, Optional.empty(), Sort.Direction.DESCENDING);
  }

  /** {@code foreach (KEY in THIS+)}: SystemTap orders a statistic by its count, least first. */
  public Walk<K, Stat<Context>> ascendingByCount() {
    return sorted(0, Optional.empty(), Sort.Direction.ASCENDING);
  }

  @Override
  Stat<Context> value(Draft<Expression> element) {
    return new Stat<>(element);
  }

  /**
   * {@code foreach (v = k in statistics)} is refused by SystemTap ({@code invalid type stats}):
   * elements are read by key.
   */
  @Override
  Optional<LocalDraft> valueLocal(Origin origin) {
    return Optional.empty();
  }
}
