package io.github.stapwright.simulator;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Values of globals that the command line gives, {@code -G NAME=VALUE}. */
final class GlobalValues {
  private GlobalValues() {}

  /**
   * The script, with these values in place of its own.
   *
   * @throws NotSimulatedException if there is no such global, or it cannot have the value
   */
  static Script set(Script script, Map<String, String> values) {
    if (values.isEmpty()) {
      return script;
    }
    for (String name : values.keySet()) {
      if (script.declarations().stream().noneMatch(it -> isGlobal(it, name))) {
        throw new NotSimulatedException(
            script.origin(), "`-G " + name + "`: the script has no such global");
      }
    }
    Types types = Types.of(script, Tapset.builtIn());
    List<Declaration> declarations =
        script.declarations().stream().map(it -> set(it, values, types)).toList();
    return new Script(declarations, script.origin());
  }

  private static boolean isGlobal(Declaration declaration, String name) {
    return declaration instanceof Global global && global.name().equals(name);
  }

  private static Declaration set(Declaration declaration, Map<String, String> values, Types types) {
    if (!(declaration instanceof Global global) || !values.containsKey(global.name())) {
      return declaration;
    }
    boolean isString =
        Objects.requireNonNull(types.globals().get(global.name())).value() == Kind.STRING;
    Literal value = literal(global, values.get(global.name()), isString);
    return new Global(
        global.isPrivate(),
        global.name(),
        global.wraps(),
        global.size(),
        Optional.of(value),
        global.origin());
  }

  private static Literal literal(Global global, String value, boolean isString) {
    if (isString) {
      return new StringLiteral(ByteString.of(value), Spelling.plain(), global.origin());
    }
    try {
      return new NumberLiteral(Long.decode(value), Spelling.plain(), global.origin());
    } catch (NumberFormatException none) {
      throw new NotSimulatedException(
          global.origin(), "`-G " + global.name() + "=" + value + "`: the global is a number");
    }
  }
}
