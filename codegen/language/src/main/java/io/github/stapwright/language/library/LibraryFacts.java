package io.github.stapwright.language.library;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.language.tapset.TapsetFunction;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the declarations of a library offer to scripts. */
final class LibraryFacts {
  private final Script script;
  private final Set<String> globals;

  LibraryFacts(Script script) {
    this.script = script;
    this.globals =
        declared(Global.class)
            .filter(it -> !it.isPrivate())
            .map(Global::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  Tapset tapset() {
    Map<String, List<TapsetFunction>> functions = new HashMap<>();
    for (FunctionType type : Types.of(script, Tapset.builtIn()).functions()) {
      if (!type.function().isPrivate()) {
        TapsetFunction signature = signature(type);
        functions.merge(signature.name(), List.of(signature), LibraryFacts::joined);
      }
    }
    return Tapset.of(functions, effects(), guru(), aliases(), globals, named())
        .withVariables(variables());
  }

  private <T extends Declaration> Stream<T> declared(Class<T> kind) {
    return script.declarations().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static List<TapsetFunction> joined(
      List<TapsetFunction> first, List<TapsetFunction> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static TapsetFunction signature(FunctionType type) {
    return new TapsetFunction(
        type.function().name(),
        type(type.result()),
        type.parameters().stream()
            .map(Variable::value)
            .map(it -> type(it).orElse(Type.LONG))
            .toList());
  }

  private static Optional<Type> type(Kind kind) {
    return switch (kind) {
      case STRING -> Optional.of(Type.STRING);
      case LONG -> Optional.of(Type.LONG);
      case STATS, UNKNOWN -> Optional.empty();
    };
  }

  private Set<String> aliases() {
    return declared(Alias.class)
        .flatMap(it -> it.names().stream())
        .map(LibraryFacts::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> named() {
    return declared(Function.class)
        .filter(it -> it.body() instanceof Block body && namesVariable(body))
        .map(it -> it.signature().toString())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean namesVariable(Node node) {
    return node.descendants().anyMatch(Symbol.class::isInstance);
  }

  /** What probes of each alias find set, by the alias's name. */
  private Map<String, Map<String, Type>> variables() {
    Map<String, Map<String, Type>> variables = new HashMap<>();
    List<Declaration> open = new ArrayList<>(script.declarations());
    List<Alias> aliases = declared(Alias.class).toList();
    List<Probe> bodies =
        aliases.stream().map(it -> new Probe(it.points(), it.body(), it.origin())).toList();
    open.addAll(bodies);
    Types types = Types.of(new Script(open, script.origin()), Tapset.builtIn());
    for (int index = 0; index < bodies.size(); index++) {
      Map<String, Type> set = new HashMap<>();
      types
          .locals(bodies.get(index))
          .forEach((name, variable) -> type(variable.value()).ifPresent(it -> set.put(name, it)));
      aliases.get(index).names().forEach(it -> variables.put(name(it), set));
    }
    return variables;
  }

  private static String name(ProbePoint point) {
    return point.components().stream().map(Component::name).collect(Collectors.joining("."));
  }

  private Set<String> guru() {
    return declared(Function.class)
        .filter(it -> holds(it, "/* guru */"))
        .map(it -> it.signature().toString())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean holds(Function function, String mark) {
    return function.body() instanceof EmbeddedCode code && code.code().utf8().contains(mark);
  }

  /** The functions that change or print something, by themselves or by what they call. */
  private Set<String> effects() {
    Set<String> effects = new HashSet<>();
    boolean news = true;
    while (news) {
      news =
          effects.addAll(
              declared(Function.class)
                  .filter(it -> !effects.contains(it.signature().toString()))
                  .filter(it -> hasEffect(it, effects))
                  .map(it -> it.signature().toString())
                  .toList());
    }
    return Set.copyOf(effects);
  }

  private boolean hasEffect(Function function, Set<String> effects) {
    if (function.body() instanceof EmbeddedCode) {
      return !holds(function, "/* pure */");
    }
    return hasEffect(function.body(), effects);
  }

  private boolean hasEffect(Node node, Set<String> effects) {
    boolean itself =
        node instanceof Print print && !print.function().text().startsWith("s")
            || node instanceof Call call && effects.contains(call.signature().toString())
            || node instanceof Assignment assignment && isGlobal(assignment.target())
            || node instanceof Increment increment && isGlobal(increment.operand())
            || node instanceof Delete;
    return itself || node.children().stream().anyMatch(it -> hasEffect(it, effects));
  }

  private boolean isGlobal(Node target) {
    return target instanceof Symbol symbol
        ? declared(Global.class).anyMatch(it -> it.name().equals(symbol.name()))
        : target.children().stream().anyMatch(this::isGlobal);
  }
}
