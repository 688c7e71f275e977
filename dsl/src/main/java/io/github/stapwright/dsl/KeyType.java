package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a key, of the parameters of a function or of the variables of an alias: {@link
 * Globals#STRING}, {@link Globals#NUMBER}, or several of them made with {@link Globals#types}.
 *
 * <pre>{@code
 * var seen = globalStrArray("seen", types(NUMBER, NUMBER, STRING));
 * return Probes.of(onFunctionEntry().set(seen.at(key(pid(), tid(), funcname())), filename()));
 * }</pre>
 *
 * @param <K> what a loop, a function or an alias hands to its body
 */
@CheckReturnValue
public final class KeyType<K> {
  static final KeyType<Str<Context>> STRING =
      new KeyType<>(List.of(Type.STRING), List.of("key"), it -> Str.local(it.get(0)));
  static final KeyType<Num<Context>> NUMBER =
      new KeyType<>(List.of(Type.LONG), List.of("key"), it -> NumVariable.local(it.get(0)));
  static final KeyType<Key.None> NONE = new KeyType<>(List.of(), List.of(), it -> new Key.None());

  private final List<Type> types;
  private final List<String> names;
  private final Function<List<LocalDraft>, K> fromLocals;

  private KeyType(List<Type> types, List<String> names, Function<List<LocalDraft>, K> fromLocals) {
    this.types = types;
    this.names = names;
    this.fromLocals = fromLocals;
  }

  /**
   * The same shape, with names for its parts; the binder changes the name of a key that is taken.
   *
   * @throws IllegalArgumentException if there are fewer names than parts, or more
   */
  public KeyType<K> named(String... parts) {
    if (parts.length != types.size()) {
      throw new IllegalArgumentException(
          "there are " + types.size() + " parts, but " + parts.length + " names are given");
    }
    return new KeyType<>(types, List.of(parts), fromLocals);
  }

  static <A, B> KeyType<Key.Two<A, B>> of(KeyType<A> first, KeyType<B> second) {
    return joined(
        first,
        second,
        it -> new Key.Two<>(first.head(it), second.fromLocals.apply(first.rest(it))));
  }

  static <A, B, D> KeyType<Key.Three<A, B, D>> of(
      KeyType<A> first, KeyType<B> second, KeyType<D> third) {
    KeyType<Key.Two<B, D>> rest = of(second, third);
    return joined(
        first,
        rest,
        it -> {
          Key.Two<B, D> two = rest.fromLocals.apply(first.rest(it));
          return new Key.Three<>(first.head(it), two.first(), two.second());
        });
  }

  static <A, B, D, F> KeyType<Key.Four<A, B, D, F>> of(
      KeyType<A> first, KeyType<B> second, KeyType<D> third, KeyType<F> fourth) {
    KeyType<Key.Three<B, D, F>> rest = of(second, third, fourth);
    return joined(
        first,
        rest,
        it -> {
          Key.Three<B, D, F> three = rest.fromLocals.apply(first.rest(it));
          return new Key.Four<>(first.head(it), three.first(), three.second(), three.third());
        });
  }

  private static <K> KeyType<K> joined(
      KeyType<?> first, KeyType<?> second, Function<List<LocalDraft>, K> fromLocals) {
    List<Type> types = Stream.concat(first.types.stream(), second.types.stream()).toList();
    List<String> names = IntStream.rangeClosed(1, types.size()).mapToObj(it -> "key" + it).toList();
    return new KeyType<>(types, names, fromLocals);
  }

  List<LocalDraft> locals(Origin origin) {
    return IntStream.range(0, types.size())
        .mapToObj(it -> new LocalDraft(names.get(it), types.get(it), origin))
        .toList();
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

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
