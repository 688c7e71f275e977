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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A global array, {@code global NAME}.
 *
 * <pre>{@code
 * var calls = globalNumArray("calls", STRING);
 * return Probes.of(
 *     onFunctionEntry().where(calls.contains(funcname()).not()).count(calls, funcname()),
 *     onGcDone().delete(calls));
 * }</pre>
 *
 * @param <K> the shape of its keys
 * @param <V> what a loop over it hands to its body as the value
 */
@CheckReturnValue
public abstract sealed class ArrayOf<K, V> implements Declared
    permits NumArray, StrArray, StatArray {
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
    return new Cond<>(isIn(key.parts()));
  }

  /** {@code [PART, *] in THIS}: whether there is an element whose key has these parts. */
  @SafeVarargs
  public final <C extends Context> Cond<C> containsAny(Key<? super C, ?>... parts) {
    return new Cond<>(isIn(Key.Several.of(parts).parts()));
  }

  /** {@code foreach (KEY in THIS)}: all elements, oldest first. */
  public final Walk<K, V> each() {
    return Walk.over(walked(), Optional.empty());
  }

  /** {@code foreach ([KEY, KEY-] in THIS)}: greatest part of the key first, counted from 1. */
  public final Walk<K, V> descendingByKey(int part) {
    return sorted(part, Optional.empty(), Sort.Direction.DESCENDING);
  }

  /** {@code foreach ([KEY, KEY+] in THIS)}: least part of the key first, counted from 1. */
  public final Walk<K, V> ascendingByKey(int part) {
    return sorted(part, Optional.empty(), Sort.Direction.ASCENDING);
  }

  final Walk<K, V> sorted(
      int column, Optional<AggregateOperator> aggregate, Sort.Direction direction) {
    return Walk.over(walked(), Optional.of(new Sort(column, aggregate, direction)));
  }

  final Draft<Expression> element(Key<?, ?> key) {
    return element(key.parts());
  }

  final Draft<Expression> element(List<Draft<Expression>> parts) {
    Origin origin = Here.origin();
    return scope -> new ArrayElement(scope.global(global, origin), bind(parts, scope), origin);
  }

  @Override
  public final Draft<Symbol> declaration() {
    return whole();
  }

  final Draft<Symbol> whole() {
    Origin origin = Here.origin();
    return scope -> scope.global(global, origin);
  }

  /** The value of the element that a loop stands at. */
  abstract V value(Draft<Expression> element);

  /** The local that holds the value during a loop, if the language has one for this kind. */
  abstract Optional<LocalDraft> valueLocal(Origin origin);

  private Draft<Expression> isIn(List<Draft<Expression>> parts) {
    Origin origin = Here.origin();
    return scope -> new ArrayIn(bind(parts, scope), scope.global(global, origin), origin);
  }

  private static List<Expression> bind(
      List<Draft<Expression>> parts, io.github.stapwright.dsl.draft.Scope scope) {
    return parts.stream().map(it -> it.bind(scope)).toList();
  }

  private Walked<K, V> walked() {
    return new Walked<>() {
      @Override
      public KeyType<K> keyType() {
        return keyType;
      }

      @Override
      public Draft<Symbol> base() {
        return whole();
      }

      @Override
      public Optional<LocalDraft> valueLocal(Origin origin) {
        return ArrayOf.this.valueLocal(origin);
      }

      @Override
      public V value(List<LocalDraft> keys, Optional<LocalDraft> value, Origin origin) {
        return ArrayOf.this.value(
            value
                .<Draft<Expression>>map(it -> scope -> scope.local(it, origin))
                .orElseGet(() -> element(locals(keys, origin))));
      }
    };
  }

  private static List<Draft<Expression>> locals(List<LocalDraft> keys, Origin origin) {
    return keys.stream().<Draft<Expression>>map(it -> scope -> scope.local(it, origin)).toList();
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
