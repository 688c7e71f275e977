package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Component;
import io.github.stapwright.model.ProbePoint;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The functions of the tapset library that comes with SystemTap 5.6. */
public final class Tapset {
  private static final Tapset BUILT_IN = read();

  private final Map<String, List<TapsetFunction>> functions;

  private final Set<String> effects;
  private final Set<String> guru;
  private final Set<String> aliases;
  private final Set<String> globals;

  private Tapset(
      Map<String, List<TapsetFunction>> functions,
      Set<String> effects,
      Set<String> guru,
      Set<String> aliases,
      Set<String> globals) {
    this.functions = functions;
    this.effects = effects;
    this.guru = guru;
    this.aliases = aliases;
    this.globals = globals;
  }

  /**
   * Tables read elsewhere.
   *
   * @param functions by name
   * @param effects the functions that do something besides giving a value, as {@code NAME/ARITY}
   * @param guru those that need guru mode, likewise
   * @param aliases the names of probe aliases
   * @param globals the names of globals
   */
  public static Tapset of(
      Map<String, List<TapsetFunction>> functions,
      Set<String> effects,
      Set<String> guru,
      Set<String> aliases,
      Set<String> globals) {
    return new Tapset(
        Map.copyOf(functions),
        Set.copyOf(effects),
        Set.copyOf(guru),
        Set.copyOf(aliases),
        Set.copyOf(globals));
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

  /** Whether a probe alias of the library has this name, or begins a longer point. */
  public boolean hasAlias(ProbePoint point) {
    String name = point.components().stream().map(Component::name).collect(Collectors.joining("."));
    if (name.contains("*")) {
      Pattern pattern = Pattern.compile(name.replace(".", "[.]").replace("*", "[^.]*"));
      return aliases.stream().anyMatch(it -> pattern.matcher(it).matches());
    }
    return aliases.contains(name)
        || IntStream.range(1, point.components().size())
            .mapToObj(
                it ->
                    point.components().stream()
                        .limit(it)
                        .map(Component::name)
                        .collect(Collectors.joining(".")))
            .anyMatch(aliases::contains);
  }

  /** Whether the library has a global of this name. */
  public boolean hasGlobal(String name) {
    return globals.contains(name);
  }

  /** Whether the function may be called in guru mode only. */
  public boolean needsGuru(String name, int arity) {
    return guru.contains(name + "/" + arity);
  }

  /** The names of all functions. */
  public Set<String> names() {
    return functions.keySet();
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
        Map.copyOf(functions),
        lines("effects.txt").collect(Collectors.toUnmodifiableSet()),
        lines("guru.txt").collect(Collectors.toUnmodifiableSet()),
        lines("aliases.txt").collect(Collectors.toUnmodifiableSet()),
        lines("globals.txt").collect(Collectors.toUnmodifiableSet()));
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
