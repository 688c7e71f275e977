package io.github.stapwright.language.elide;

import io.github.stapwright.model.Call;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a script: its globals and its functions by name and arity. */
final class Program {
  private final Set<String> globals;
  private final Map<Signature, List<Function>> functions;

  Program(Script script) {
    globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
    functions = script.functionsBySignature();
  }

  boolean isGlobal(String name) {
    return globals.contains(name);
  }

  /** The functions that may be called, none if the script has none. */
  List<Function> functions(Call call) {
    return functions.getOrDefault(call.signature(), List.of());
  }
}
