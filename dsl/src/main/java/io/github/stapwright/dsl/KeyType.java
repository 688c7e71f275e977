package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The shape of an array's key: {@link Globals#STRING}, {@link Globals#NUMBER}, or several of them.
 *
 * @param <K> what a loop over the array hands to its body
 */
public final class KeyType<K> {
  static final KeyType<Str<Context>> STRING =
      new KeyType<>(List.of(Type.STRING), locals -> Str.local(locals.get(0)));
  static final KeyType<Num<Context>> NUMBER =
      new KeyType<>(List.of(Type.LONG), locals -> NumVariable.local(locals.get(0)));

  private final List<Type> types;
  private final Function<List<LocalDraft>, K> fromLocals;

  KeyType(List<Type> types, Function<List<LocalDraft>, K> fromLocals) {
    this.types = types;
    this.fromLocals = fromLocals;
  }

  static <A, B> KeyType<Key.Two<A, B>> of(KeyType<A> first, KeyType<B> second) {
    return new KeyType<>(
        types(first, second),
        it -> new Key.Two<>(first.head(it), second.fromLocals.apply(first.rest(it))));
  }

  static <A, B, D> KeyType<Key.Three<A, B, D>> of(
      KeyType<A> first, KeyType<B> second, KeyType<D> third) {
    KeyType<Key.Two<B, D>> rest = of(second, third);
    return new KeyType<>(
        types(first, rest),
        it -> {
          Key.Two<B, D> two = rest.fromLocals.apply(first.rest(it));
          return new Key.Three<>(first.head(it), two.first(), two.second());
        });
  }

  static <A, B, D, F> KeyType<Key.Four<A, B, D, F>> of(
      KeyType<A> first, KeyType<B> second, KeyType<D> third, KeyType<F> fourth) {
    KeyType<Key.Three<B, D, F>> rest = of(second, third, fourth);
    return new KeyType<>(
        types(first, rest),
        it -> {
          Key.Three<B, D, F> three = rest.fromLocals.apply(first.rest(it));
          return new Key.Four<>(first.head(it), three.first(), three.second(), three.third());
        });
  }

  List<LocalDraft> locals(List<String> names, Origin origin) {
    return Stream.iterate(0, it -> it < types.size(), it -> it + 1)
        .map(it -> new LocalDraft(names.get(it), types.get(it), origin))
        .toList();
  }

  int size() {
    return types.size();
  }

  K of(List<LocalDraft> locals) {
    return fromLocals.apply(locals);
  }

  private K head(List<LocalDraft> locals) {
    return fromLocals.apply(locals.subList(0, types.size()));
  }

  private List<LocalDraft> rest(List<LocalDraft> locals) {
    return locals.subList(types.size(), locals.size());
  }

  private static List<Type> types(KeyType<?> first, KeyType<?> second) {
    return Stream.concat(first.types.stream(), second.types.stream()).toList();
  }
}
