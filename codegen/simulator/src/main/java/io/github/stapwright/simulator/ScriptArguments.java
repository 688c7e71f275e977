package io.github.stapwright.simulator;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code argc} and {@code argv} of the tapset library, which hold the script's arguments: declared
 * and filled before all else when a script uses them.
 */
public final class ScriptArguments {
  private ScriptArguments() {}

  /** The script with those of the two that it uses. */
  public static Script declared(Script script, List<String> arguments) {
    boolean count = uses(script, "argc") && !declares(script, "argc");
    boolean values = uses(script, "argv") && !declares(script, "argv");
    if (!count && !values) {
      return script;
    }
    StringBuilder text = new StringBuilder();
    StringBuilder filling = new StringBuilder();
    if (count) {
      text.append("global argc\n");
      filling.append("argc = ").append(arguments.size()).append(";\n");
    }
    if (values) {
      text.append("global argv[").append(Math.max(arguments.size(), 32)).append("]\n");
      // The first assignment tells the type where there is no argument.
      filling.append("argv[0] = \"\"; delete argv[0];\n");
      for (int index = 0; index < arguments.size(); index++) {
        filling.append("argv[").append(index + 1).append("] = @").append(index + 1).append(";\n");
      }
    }
    text.append("probe begin(-9223372036854775808) {\n").append(filling).append("}\n");
    return new Script(joined(parsed(text.toString(), arguments), script), script.origin());
  }

  private static Script parsed(String text, List<String> arguments) {
    ParseOptions options =
        ParseOptions.defaults().withArguments(arguments.stream().map(ByteString::of).toList());
    return Parser.parse(new Source("argv.stp", ByteString.of(text)), options).orThrow();
  }

  private static List<Declaration> joined(Script first, Script second) {
    List<Declaration> all = new ArrayList<>(first.declarations());
    all.addAll(second.declarations());
    return all;
  }

  private static boolean uses(Node node, String name) {
    return node.descendants(Symbol.class).anyMatch(it -> it.name().equals(name));
  }

  private static boolean declares(Script script, String name) {
    return script.declarations().stream()
        .anyMatch(it -> it instanceof Global global && global.name().equals(name));
  }
}
