package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Symbol;
import java.util.Objects;
import java.util.Optional;

/**
 * A global array, {@code global NAME}.
 *
 * @param <K> the shape of its keys
 * @param <V> what a loop over it hands to its body as the value
 */
@CheckReturnValue
public abstract sealed class ArrayOf<K, V> permits NumArray, StrArray, StatArray {
  private final GlobalDraft global;
  private final KeyType<K> keyType;

  ArrayOf(GlobalDraft global, KeyType<K> keyType) {
    this.global = Objects.requireNonNull(global, "global");
    this.keyType = Objects.requireNonNull(keyType, "keyType");
  }

  /**
   * {@code [KEY] in THIS}: whether there is an element; unlike reading one, it tells a zero from
   * nothing.
   */
  public final <C extends Context> Cond<C> contains(Key<C, K> key) {
    Origin origin = Here.origin();
    return new Cond<>(
        scope ->
            new ArrayIn(
                key.parts().stream().map(it -> it.bind(scope)).toList(),
                scope.global(global, origin),
                origin));
  }

  /** {@code foreach (KEY in THIS)}: all elements, oldest first. */
  public final Walk<K, V> each() {
    return new Walk<>(this, Optional.empty(), Optional.empty());
  }

  /** {@code foreach (KEY in THIS-)}: greatest value first; a statistic is compared by its count. */
  public final Walk<K, V> descending() {
    return sorted(Optional.empty(), Sort.Direction.DESCENDING);
  }

  /** {@code foreach (KEY in THIS+)}: least value first; a statistic is compared by its count. */
  public final Walk<K, V> ascending() {
    return sorted(Optional.empty(), Sort.Direction.ASCENDING);
  }

  final Walk<K, V> sorted(Optional<AggregateOperator> aggregate, Sort.Direction direction) {
    return new Walk<>(this, Optional.of(new Sort(0, aggregate, direction)), Optional.empty());
  }

  final Draft<Expression> element(Key<?, K> key) {
    Origin origin = Here.origin();
    return scope ->
        new ArrayElement(
            scope.global(global, origin),
            key.parts().stream().map(it -> it.bind(scope)).toList(),
            origin);
  }

  final Draft<Symbol> whole() {
    Origin origin = Here.origin();
    return scope -> scope.global(global, origin);
  }

  final KeyType<K> keyType() {
    return keyType;
  }

  /** The value of the element that a loop stands at: the loop's own variable or a read by key. */
  abstract V value(Draft<Expression> element);

  /**
   * The local that holds the value during a loop, if the language has one for this kind of array.
   */
  abstract Optional<LocalDraft> valueLocal(Origin origin);
}
