package io.github.stapwright.language.check;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Parameter;
import java.util.Map;
import java.util.Optional;

/** The variables that one body sees, and whether anything new was learnt of them. */
final class VisibleVariables {
  private final Types types;
  private final Map<String, Variable> locals;
  private final Optional<FunctionType> function;
  private final boolean withoutProgram;
  private boolean news;

  VisibleVariables(
      Types types,
      Map<String, Variable> locals,
      Optional<FunctionType> function,
      boolean withoutProgram) {
    this.withoutProgram = withoutProgram;
    this.types = types;
    this.locals = locals;
    this.function = function;
  }

  Types types() {
    return types;
  }

  /**
   * Whether no program belongs to the body: its target variables stay names without a type, and are
   * what is wanted of them.
   */
  boolean areOfNoProgram() {
    return withoutProgram;
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

  /**
   * The variable that a name means before a key or behind {@code in}: a global, if there is one.
   */
  Variable array(String name) {
    Variable global = types.globals().get(name);
    return global == null ? named(name) : global;
  }

  /** Where a global or a parameter of that name is declared. */
  Optional<Origin> declaration(String name) {
    return function.stream()
        .flatMap(it -> it.function().parameters().stream())
        .filter(it -> it.name().equals(name))
        .map(Parameter::origin)
        .findFirst()
        .or(() -> types.declaration(name));
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

  /** What the expression was when it was last visited. */
  Kind told(Expression expression) {
    return types.told(expression);
  }

  void tell(Expression expression, Kind kind) {
    news |= types.tell(expression, kind);
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
