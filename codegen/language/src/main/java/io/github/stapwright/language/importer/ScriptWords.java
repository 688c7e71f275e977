package io.github.stapwright.language.importer;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.compare.WrittenTypes;
import io.github.stapwright.model.Function;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the globals, functions and aliases of a script are called in Java. */
final class ScriptWords {
  private final WrittenTypes types;
  private final Map<String, String> globals = new HashMap<>();
  private final Map<String, String> functions = new HashMap<>();
  private final Map<String, AliasWords> aliases = new HashMap<>();

  ScriptWords(WrittenTypes types) {
    this.types = types;
  }

  /**
   * An alias that has words.
   *
   * @param java its variable in Java
   * @param variables its variables with their types, in order
   */
  record AliasWords(String java, Map<String, Kind> variables) {}

  WrittenTypes types() {
    return types;
  }

  void nameGlobal(String name, String java) {
    globals.put(name, java);
  }

  void nameFunction(String name, String java) {
    functions.put(name, java);
  }

  void nameAlias(String name, AliasWords words) {
    aliases.put(name, words);
  }

  void forgetFunction(String name) {
    functions.remove(name);
  }

  Optional<AliasWords> alias(String name) {
    return Optional.ofNullable(aliases.get(name));
  }

  /** Whether the script has a global of that name, with or without words in Java. */
  boolean isGlobal(String name) {
    return types.globals().containsKey(name);
  }

  Optional<String> global(String name) {
    return Optional.ofNullable(globals.get(name));
  }

  Variable variable(String global) {
    return Objects.requireNonNull(types.globals().get(global), global);
  }

  Optional<String> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** What a function of the script returns. */
  Kind result(String name) {
    List<FunctionType> all = types.functions(name);
    return all.isEmpty() ? Kind.UNKNOWN : all.get(0).result();
  }

  Function declaration(String name) {
    return types.functions(name).get(0).function();
  }
}
