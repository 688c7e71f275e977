package io.github.stapwright.language.check;

import java.util.Map;
import java.util.Optional;

/** The variables that one body sees, and whether anything new was learnt of them. */
final class VisibleVariables {
  private final Types types;
  private final Map<String, Variable> locals;
  private final Optional<FunctionType> function;
  private boolean news;

  VisibleVariables(Types types, Map<String, Variable> locals, Optional<FunctionType> function) {
    this.types = types;
    this.locals = locals;
    this.function = function;
  }

  Types types() {
    return types;
  }

  /** The variable that a name means: a parameter hides a global, a global a local. */
  Variable named(String name) {
    Variable global = types.globals().get(name);
    if (global != null && !isParameter(name)) {
      return global;
    }
    return types.isOfLibrary(name) && !locals.containsKey(name)
        ? types.ofLibrary(name)
        : locals.computeIfAbsent(name, Variable::new);
  }

  private boolean isParameter(String name) {
    return function
        .map(it -> it.function().parameters().stream().anyMatch(p -> p.name().equals(name)))
        .orElse(false);
  }

  /** Its type, once {@code kind} is known to be stored to it. */
  Kind learn(Variable variable, Kind kind) {
    news |= variable.learn(kind);
    return variable.value();
  }

  void learnKey(Variable array, int part, Kind kind) {
    news |= array.learnKey(part, kind);
  }

  void learnResult(FunctionType called, Kind kind) {
    news |= called.learnResult(kind);
  }

  /** What the function returns whose body this is. */
  Kind result() {
    return function.map(FunctionType::result).orElse(Kind.UNKNOWN);
  }

  void learnResult(Kind kind) {
    function.ifPresent(it -> learnResult(it, kind));
  }

  boolean hasNews() {
    return news;
  }
}
