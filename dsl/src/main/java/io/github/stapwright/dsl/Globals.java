package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AggregateOperator;

/**
 * Globals of a script: numbers, strings, statistics and arrays, and the keys of arrays. A global is
 * declared by being used; the same object is the same global.
 *
 * <pre>{@code
 * var calls = globalNumber("calls");
 * var byName = globalNumArray("by_name", STRING);
 * return Probes.of(onFunctionEntry().count(calls).count(byName, funcname()));
 * }</pre>
 */
@CheckReturnValue
public class Globals {
  /** A string as (a part of) a key. */
  public static final KeyType<Str<Context>> STRING = KeyType.STRING;

  /** A number as (a part of) a key. */
  public static final KeyType<Num<Context>> NUMBER = KeyType.NUMBER;

  /** No parameters, or no variables. */
  public static final KeyType<Key.None> NONE = KeyType.NONE;

  /** {@code *}: any part of a key, in a slice. */
  public static final Key<Context, Object> ANY = Key.Several.any();

  /** Order statistics by how many values they hold, {@code @count}. */
  public static final AggregateOperator COUNT = AggregateOperator.COUNT;

  /** Order statistics by the sum of their values, {@code @sum}. */
  public static final AggregateOperator SUM = AggregateOperator.SUM;

  /** Order statistics by their least value, {@code @min}. */
  public static final AggregateOperator MIN = AggregateOperator.MIN;

  /** Order statistics by their greatest value, {@code @max}. */
  public static final AggregateOperator MAX = AggregateOperator.MAX;

  /** Order statistics by their mean, {@code @avg}. */
  public static final AggregateOperator AVG = AggregateOperator.AVG;

  Globals() {}

  /** {@code global NAME}, with more to say: a size, wrapping, an initial value. */
  public static GlobalDeclaration global(String name) {
    return GlobalDeclaration.of(name);
  }

  /** {@code global NAME}: a number, 0 at first. */
  public static NumVariable<Context> globalNumber(String name) {
    return global(name).number();
  }

  /** {@code global NAME}: a string, empty at first. */
  public static StrVariable<Context> globalString(String name) {
    return global(name).string();
  }

  /** {@code global NAME}: a statistic. */
  public static Stat<Context> globalStat(String name) {
    return global(name).stat();
  }

  /** {@code global NAME}: numbers by key. */
  public static <K> NumArray<K> globalNumArray(String name, KeyType<K> key) {
    return global(name).numArray(key);
  }

  /** {@code global NAME}: numbers by a key of two parts. */
  public static <A, B> NumArray<Key.Two<A, B>> globalNumArray(
      String name, KeyType<A> first, KeyType<B> second) {
    return globalNumArray(name, KeyType.of(first, second));
  }

  /** {@code global NAME}: numbers by a key of three parts. */
  public static <A, B, D> NumArray<Key.Three<A, B, D>> globalNumArray(
      String name, KeyType<A> first, KeyType<B> second, KeyType<D> third) {
    return globalNumArray(name, KeyType.of(first, second, third));
  }

  /** {@code global NAME}: strings by key. */
  public static <K> StrArray<K> globalStrArray(String name, KeyType<K> key) {
    return global(name).strArray(key);
  }

  /** {@code global NAME}: strings by a key of two parts. */
  public static <A, B> StrArray<Key.Two<A, B>> globalStrArray(
      String name, KeyType<A> first, KeyType<B> second) {
    return globalStrArray(name, KeyType.of(first, second));
  }

  /** {@code global NAME}: statistics by key. */
  public static <K> StatArray<K> globalStatArray(String name, KeyType<K> key) {
    return global(name).statArray(key);
  }

  /** {@code global NAME}: statistics by a key of two parts. */
  public static <A, B> StatArray<Key.Two<A, B>> globalStatArray(
      String name, KeyType<A> first, KeyType<B> second) {
    return globalStatArray(name, KeyType.of(first, second));
  }

  /** {@code global NAME}: statistics by a key of three parts. */
  public static <A, B, D> StatArray<Key.Three<A, B, D>> globalStatArray(
      String name, KeyType<A> first, KeyType<B> second, KeyType<D> third) {
    return globalStatArray(name, KeyType.of(first, second, third));
  }

  /** Two types. */
  public static <A, B> KeyType<Key.Two<A, B>> types(KeyType<A> first, KeyType<B> second) {
    return KeyType.of(first, second);
  }

  /** Three types. */
  public static <A, B, D> KeyType<Key.Three<A, B, D>> types(
      KeyType<A> first, KeyType<B> second, KeyType<D> third) {
    return KeyType.of(first, second, third);
  }

  /** Four types. */
  public static <A, B, D, F> KeyType<Key.Four<A, B, D, F>> types(
      KeyType<A> first, KeyType<B> second, KeyType<D> third, KeyType<F> fourth) {
    return KeyType.of(first, second, third, fourth);
  }

  /** No arguments, {@code ()}. */
  public static Key<Context, Key.None> key() {
    return Key.Several.of();
  }

  /** {@code [FIRST, SECOND]}. */
  public static <C extends Context, A, B> Key<C, Key.Two<A, B>> key(
      Key<? super C, A> first, Key<? super C, B> second) {
    return Key.Several.of(first, second);
  }

  /** {@code [FIRST, SECOND, THIRD]}. */
  public static <C extends Context, A, B, D> Key<C, Key.Three<A, B, D>> key(
      Key<? super C, A> first, Key<? super C, B> second, Key<? super C, D> third) {
    return Key.Several.of(first, second, third);
  }

  /** {@code [FIRST, SECOND, THIRD, FOURTH]}. */
  public static <C extends Context, A, B, D, F> Key<C, Key.Four<A, B, D, F>> key(
      Key<? super C, A> first,
      Key<? super C, B> second,
      Key<? super C, D> third,
      Key<? super C, F> fourth) {
    return Key.Several.of(first, second, third, fourth);
  }
}
