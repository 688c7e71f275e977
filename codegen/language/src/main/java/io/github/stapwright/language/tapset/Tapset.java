package io.github.stapwright.language.tapset;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions of the tapset library that comes with SystemTap 5.6. */
public final class Tapset {
  private static final Tapset BUILT_IN =
      new Tapset(
          new SignatureTable(NameTable.lines("functions.txt")),
          NameTable.in("effects.txt"),
          NameTable.in("guru.txt"),
          NameTable.in("aliases.txt"),
          NameTable.in("globals.txt"),
          NameTable.in("named.txt"),
          SinceTable::builtIn,
          Map.of());

  private final SignatureTable functions;
  private final NameTable effects;
  private final NameTable guru;
  private final NameTable aliases;
  private final NameTable globals;
  private final NameTable named;
  private final Supplier<SinceTable> since;
  private final Map<String, Map<String, Type>> variables;

  private Tapset(
      SignatureTable functions,
      NameTable effects,
      NameTable guru,
      NameTable aliases,
      NameTable globals,
      NameTable named,
      Supplier<SinceTable> since,
      Map<String, Map<String, Type>> variables) {
    this.functions = functions;
    this.effects = effects;
    this.guru = guru;
    this.aliases = aliases;
    this.globals = globals;
    this.named = named;
    this.since = since;
    this.variables = variables;
  }

  /**
   * Tables read elsewhere.
   *
   * @param functions by name
   * @param effects the functions that do something besides giving a value, as {@code NAME/ARITY}
   * @param guru those that need guru mode, likewise
   * @param aliases the names of probe aliases
   * @param globals the names of globals
   * @param named the functions that are written in SystemTap and name variables, as {@code
   *     NAME/ARITY}
   */
  public static Tapset of(
      Map<String, List<TapsetFunction>> functions,
      Set<String> effects,
      Set<String> guru,
      Set<String> aliases,
      Set<String> globals,
      Set<String> named) {
    return new Tapset(
        new SignatureTable(functions),
        NameTable.of(effects),
        NameTable.of(guru),
        NameTable.of(aliases),
        NameTable.of(globals),
        NameTable.of(named),
        SinceTable::none,
        Map.of());
  }

  /** The built-in table. */
  public static Tapset builtIn() {
    return BUILT_IN;
  }

  /** The function of that name that takes so many arguments. */
  public Optional<TapsetFunction> function(String name, int arity) {
    return overloads(name).stream().filter(it -> it.parameters().size() == arity).findFirst();
  }

  /** The same, and what probes of each alias find set, by the alias's name. */
  public Tapset withVariables(Map<String, Map<String, Type>> set) {
    return new Tapset(functions, effects, guru, aliases, globals, named, since, Map.copyOf(set));
  }

  /** The variables that a probe of the point finds set, if it is an alias that was read. */
  public Map<String, Type> variables(ProbePoint point) {
    String name = point.components().stream().map(Component::name).collect(Collectors.joining("."));
    return variables.getOrDefault(name, Map.of());
  }

  /** The version of SystemTap that brought the function, if that is known. */
  public Optional<String> since(String name, int arity) {
    return since.get().of(name, arity);
  }

  /** Whether a call of the function does something besides giving a value. */
  public boolean hasEffect(String name, int arity) {
    return effects.contains(name + "/" + arity);
  }

  private static boolean fit(List<Glob> parts, String[] alias) {
    return parts.size() == alias.length
        && IntStream.range(0, alias.length).allMatch(it -> parts.get(it).matches(alias[it]));
  }

  /** Whether a probe alias of the library has this name, or begins a longer point. */
  public boolean hasAlias(ProbePoint point) {
    String name = point.components().stream().map(Component::name).collect(Collectors.joining("."));
    if (name.contains("*")) {
      List<Glob> parts = point.components().stream().map(it -> new Glob(it.name())).toList();
      return aliases.names().stream().anyMatch(it -> fit(parts, it.split("[.]", -1)));
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

  /** The names of all probe aliases. */
  public Set<String> aliasNames() {
    return aliases.names();
  }

  /** Whether the library has a global of this name. */
  public boolean hasGlobal(String name) {
    return globals.contains(name);
  }

  /** Whether the function is written in SystemTap, not in C, and names variables. */
  public boolean namesVariables(String name, int arity) {
    return named.contains(name + "/" + arity);
  }

  /** Whether the function may be called in guru mode only. */
  public boolean needsGuru(String name, int arity) {
    return guru.contains(name + "/" + arity);
  }

  /** The names of all functions, in order. */
  public SortedSet<String> names() {
    return functions.names();
  }

  /** All functions of that name, empty if there is none. */
  public List<TapsetFunction> overloads(String name) {
    return functions.overloads(name);
  }
}
