package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions of the tapset library that comes with SystemTap 5.6. */
public final class Tapset {
  private static final Tapset BUILT_IN = read();

  private final Map<String, List<TapsetFunction>> functions;

  private final Set<String> effects;

  private Tapset(Map<String, List<TapsetFunction>> functions, Set<String> effects) {
    this.functions = functions;
    this.effects = effects;
  }

  /** The built-in table. */
  public static Tapset builtIn() {
    return BUILT_IN;
  }

  /** The function of that name that takes so many arguments. */
  public Optional<TapsetFunction> function(String name, int arity) {
    return overloads(name).stream().filter(it -> it.parameters().size() == arity).findFirst();
  }

  /** Whether a call of the function does something besides giving a value. */
  public boolean hasEffect(String name, int arity) {
    return effects.contains(name + "/" + arity);
  }

  /** All functions of that name, empty if there is none. */
  public List<TapsetFunction> overloads(String name) {
    return functions.getOrDefault(name, List.of());
  }

  private static Tapset read() {
    Map<String, List<TapsetFunction>> functions = new HashMap<>();
    lines("functions.txt")
        .map(Tapset::parse)
        .forEach(it -> functions.merge(it.name(), List.of(it), Tapset::joined));
    return new Tapset(
        Map.copyOf(functions), lines("effects.txt").collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> lines(String resource) {
    try (InputStream in = Tapset.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(it -> !it.startsWith("#"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static List<TapsetFunction> joined(
      List<TapsetFunction> first, List<TapsetFunction> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static TapsetFunction parse(String line) {
    List<String> words = List.of(line.split(" "));
    Optional<Type> result =
        words.get(1).equals("void") ? Optional.empty() : Optional.of(type(words.get(1)));
    return new TapsetFunction(
        words.get(0), result, words.stream().skip(2).map(Tapset::type).toList());
  }

  private static Type type(String word) {
    return Type.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
