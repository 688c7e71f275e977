package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AssignmentOperator;

/**
 * What a handler can store, add up and delete.
 *
 * <pre>{@code
 * var last = globalString("last");
 * return Probes.of(onLine().set(last, funcname()).append(last, "()"));
 * }</pre>
 *
 * @param <C> the context of the handler
 * @param <R> what results: a complete probe, or a longer block
 */
@CheckReturnValue
public abstract sealed class StoreActions<C extends Context, R> extends PrintActions<C, R>
    permits Actions {
  StoreActions() {}

  /** {@code VARIABLE++}. */
  public final R count(NumVariable<? super C> variable) {
    return then(Store.increment(variable.draft()));
  }

  /** {@code ARRAY[KEY]++}. */
  public final <K> R count(NumArray<K> array, Key<? super C, K> key) {
    return then(Store.increment(array.element(key)));
  }

  /** {@code VARIABLE--}. */
  public final R countDown(NumVariable<? super C> variable) {
    return then(Store.decrement(variable.draft()));
  }

  /** {@code VARIABLE = VALUE}. */
  public final R set(NumVariable<? super C> variable, Num<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, value.draft()));
  }

  /** {@code VARIABLE = NUMBER}. */
  public final R set(NumVariable<? super C> variable, long number) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, Draw.number(number)));
  }

  /** {@code VARIABLE = VALUE}. */
  public final R set(StrVariable<? super C> variable, Str<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, value.draft()));
  }

  /** {@code VARIABLE = "text"}. */
  public final R set(StrVariable<? super C> variable, String text) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ASSIGN, Draw.string(text)));
  }

  /** {@code VARIABLE += VALUE}. */
  public final R add(NumVariable<? super C> variable, Num<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ADD, value.draft()));
  }

  /** {@code VARIABLE += NUMBER}. */
  public final R add(NumVariable<? super C> variable, long number) {
    return then(Store.assign(variable.draft(), AssignmentOperator.ADD, Draw.number(number)));
  }

  /**
   * {@code VARIABLE -= VALUE}, {@code VARIABLE |= VALUE} and their like.
   *
   * @throws IllegalArgumentException for {@code <<<} and {@code .=}, which do not store a number
   */
  public final R update(
      NumVariable<? super C> variable, AssignmentOperator operator, Num<? super C> value) {
    return then(Store.assign(variable.draft(), Store.ofNumbers(operator), value.draft()));
  }

  /** {@code VARIABLE .= VALUE}. */
  public final R append(StrVariable<? super C> variable, Str<? super C> value) {
    return then(Store.assign(variable.draft(), AssignmentOperator.CONCATENATE, value.draft()));
  }

  /** {@code VARIABLE .= "text"}. */
  public final R append(StrVariable<? super C> variable, String text) {
    return then(Store.assign(variable.draft(), AssignmentOperator.CONCATENATE, Draw.string(text)));
  }

  /** {@code STATISTIC <<< VALUE}. */
  public final R aggregate(Stat<? super C> statistic, Num<? super C> value) {
    return then(Store.assign(statistic.draft(), AssignmentOperator.AGGREGATE, value.draft()));
  }

  /** {@code STATISTIC <<< NUMBER}. */
  public final R aggregate(Stat<? super C> statistic, long number) {
    return then(Store.assign(statistic.draft(), AssignmentOperator.AGGREGATE, Draw.number(number)));
  }

  /** {@code delete VARIABLE}: removes an array element, or sets a scalar to 0. */
  public final R delete(NumVariable<? super C> variable) {
    return then(Store.delete(variable.draft()));
  }

  /** {@code delete VARIABLE}: removes an array element, or empties a string. */
  public final R delete(StrVariable<? super C> variable) {
    return then(Store.delete(variable.draft()));
  }

  /** {@code delete STATISTIC}: empties it. */
  public final R delete(Stat<? super C> statistic) {
    return then(Store.delete(statistic.draft()));
  }

  /** {@code delete ARRAY}: removes all elements. */
  public final R delete(ArrayOf<?, ?> array) {
    return then(Store.delete(array.whole()));
  }

  /** {@code delete ARRAY[PART, *]}: removes the elements whose key has these parts. */
  @SafeVarargs
  public final R deleteSlice(ArrayOf<?, ?> array, Key<? super C, ?>... parts) {
    return then(Store.delete(array.element(Key.Several.of(parts))));
  }
}
