package io.github.stapwright.language.elide;

import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Script;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a script: its globals and its functions by name and arity. */
final class Program {
  private final Set<String> globals = new HashSet<>();
  private final Map<String, List<Function>> functions = new HashMap<>();

  Program(Script script) {
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Global global) {
        globals.add(global.name());
      } else if (declaration instanceof Function function) {
        functions.merge(key(function), List.of(function), Program::joined);
      }
    }
  }

  boolean isGlobal(String name) {
    return globals.contains(name);
  }

  /** The functions of that name and arity, none if the script has none. */
  List<Function> functions(String name, int arity) {
    return functions.getOrDefault(name + "/" + arity, List.of());
  }

  private static String key(Function function) {
    return function.name() + "/" + function.parameters().size();
  }

  private static List<Function> joined(List<Function> first, List<Function> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
