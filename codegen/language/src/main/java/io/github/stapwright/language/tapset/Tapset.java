package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Type;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions of the tapset library that comes with SystemTap 5.6. */
public final class Tapset {
  private static final Tapset BUILT_IN = read("functions.txt");

  private final Map<String, List<TapsetFunction>> functions;

  private Tapset(Map<String, List<TapsetFunction>> functions) {
    this.functions = functions;
  }

  /** The built-in table. */
  public static Tapset builtIn() {
    return BUILT_IN;
  }

  /** The function of that name that takes so many arguments. */
  public Optional<TapsetFunction> function(String name, int arity) {
    return overloads(name).stream().filter(it -> it.parameters().size() == arity).findFirst();
  }

  /** All functions of that name, empty if there is none. */
  public List<TapsetFunction> overloads(String name) {
    return functions.getOrDefault(name, List.of());
  }

  private static Tapset read(String resource) {
    Map<String, List<TapsetFunction>> functions = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Tapset.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      reader
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(Tapset::parse)
          .forEach(it -> functions.merge(it.name(), List.of(it), Tapset::joined));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return new Tapset(Map.copyOf(functions));
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
