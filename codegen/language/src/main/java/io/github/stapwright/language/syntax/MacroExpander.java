package io.github.stapwright.language.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens with macros replaced: definitions are taken out, uses are replaced by the body. Arguments
 * are expanded where the use stands, not where the body is.
 */
final class MacroExpander {
  // SystemTap itself has no limit: a macro that uses itself makes it loop until memory ends.
  private static final int DEEPEST = 200;
  private static final int MOST_TOKENS = 1_000_000;

  private final Lexer lexer;
  private final Library library;
  private final Map<String, Macro> own = new HashMap<>();
  private final Deque<Expansion> active = new ArrayDeque<>();
  private int expanded;

  /** Macros that are defined elsewhere. */
  @FunctionalInterface
  interface Library {
    /** The macro of that name, null if there is none. */
    @Nullable Macro macro(String name);
  }

  MacroExpander(Lexer lexer, Library library) {
    this.lexer = lexer;
    this.library = library;
  }

  Map<String, Macro> definitions() {
    return own;
  }

  /**
   * The next token, null at the end.
   *
   * @param keep whether definitions are remembered; behind a condition that is false they are not
   */
  @Nullable ScriptToken next(boolean keep) {
    while (true) {
      Expansion inner = active.peek();
      ScriptToken token = read();
      if (token == null) {
        if (inner == null) {
          return null;
        }
        active.pop();
      } else if (token.kind() == SystemTap.DEFINE) {
        define(token, inner, keep);
      } else if (token.kind() == Kinds.BROKEN) {
        // Only here: in a macro that is not used, or its argument, a problem does no harm.
        throw token.problem();
      } else if (!Kinds.isAtWord(token.kind()) || !expand(token, inner)) {
        return token;
      }
    }
  }

  private @Nullable ScriptToken read() {
    Expansion inner = active.peek();
    if (inner != null) {
      ScriptToken token = inner.next();
      if (token != null && ++expanded > MOST_TOKENS) {
        active.clear();
        throw SyntaxProblem.at(token, "the macros of this file expand to too much text");
      }
      return token;
    }
    return lexer.next();
  }

  private void define(ScriptToken define, Expansion inner, boolean keep) {
    if (inner != null) {
      throw SyntaxProblem.at(define, "a macro cannot be defined inside the body of a macro")
          .withFix("move this `@define` out of the macro");
    }
    ScriptToken name = required(read(), define);
    if (!Kinds.isIdentifier(name.kind())) {
      throw SyntaxProblem.at(name, "expected the name of a macro behind `@define`");
    }
    requireFree(name, keep);
    List<String> parameters = new ArrayList<>();
    ScriptToken open = required(read(), name);
    if (open.kind() == SystemTap.OPEN) {
      open = required(parameters(parameters, open), name);
    }
    if (open.kind() != SystemTap.CONDITIONAL_OPEN) {
      throw SyntaxProblem.at(open, "expected `%(` or `(` behind the name of a macro");
    }
    Macro macro = new Macro(name, parameters, body(name));
    if (keep) {
      own.put(name.text(), macro);
    }
  }

  private void requireFree(ScriptToken name, boolean keep) {
    Macro earlier = own.get(name.text());
    if (earlier != null && keep) {
      throw SyntaxProblem.at(
              name,
              "macro `@"
                  + name.text()
                  + "` is already defined in this file, at "
                  + earlier.name().origin())
          .withFix("give one of the two another name");
    }
    if (name.text().equals("define")) {
      throw SyntaxProblem.at(name, "a macro cannot be called `define`");
    }
  }

  /** Reads parameters up to the closing parenthesis; the token behind it. */
  private @Nullable ScriptToken parameters(List<String> parameters, ScriptToken open) {
    while (true) {
      ScriptToken name = required(read(), open);
      if (!Kinds.isIdentifier(name.kind())) {
        throw SyntaxProblem.at(name, "expected the name of a macro parameter");
      }
      parameters.add(name.text());
      ScriptToken next = required(read(), open);
      if (next.kind() == SystemTap.CLOSE) {
        return read();
      }
      if (next.kind() != SystemTap.COMMA) {
        throw SyntaxProblem.at(next, "expected `,` or `)` behind a macro parameter");
      }
    }
  }

  private List<ScriptToken> body(ScriptToken name) {
    List<ScriptToken> body = new ArrayList<>();
    int nesting = 0;
    while (true) {
      ScriptToken token = read();
      if (token == null) {
        throw SyntaxProblem.at(name, "the definition of macro `@" + name.text() + "` has no end")
            .withFix("close the body with `%)`");
      }
      if (token.kind() == SystemTap.CONDITIONAL_OPEN) {
        nesting++;
      } else if (token.kind() == SystemTap.CONDITIONAL_CLOSE && nesting-- == 0) {
        return body;
      }
      body.add(token);
    }
  }

  private static ScriptToken required(@Nullable ScriptToken token, ScriptToken last) {
    if (token == null) {
      throw SyntaxProblem.at(last, "the file ends inside the definition of a macro");
    }
    return token;
  }

  /** Begins the expansion of {@code use}; false if no macro has that name. */
  private boolean expand(ScriptToken use, Expansion inner) {
    String name = use.text().substring(1);
    MacroArgument argument = inner == null ? null : inner.argument(name);
    if (argument != null) {
      push(new Expansion(use, argument.tokens(), argument.scope()));
      return true;
    }
    Macro macro = own.get(name);
    if (macro == null) {
      macro = library.macro(name);
    }
    if (macro == null) {
      return false;
    }
    Map<String, MacroArgument> arguments =
        macro.parameters().isEmpty() ? Map.of() : arguments(use, macro, inner);
    push(new Expansion(use, macro.body(), arguments));
    return true;
  }

  private void push(Expansion expansion) {
    if (active.size() >= DEEPEST) {
      active.clear();
      throw SyntaxProblem.at(
              expansion.outermostUse(),
              "macro `" + expansion.outermostUse().text() + "` uses itself without end")
          .withFix("remove the use of the macro from its own body");
    }
    active.push(expansion);
  }

  private Map<String, MacroArgument> arguments(ScriptToken use, Macro macro, Expansion inner) {
    Map<String, MacroArgument> scope = inner == null ? Map.of() : inner.arguments();
    int count = macro.parameters().size();
    ScriptToken open = read();
    if (open == null || open.kind() != SystemTap.OPEN) {
      throw SyntaxProblem.at(
          open == null ? use : open,
          "expected `(` behind macro `" + use.text() + "`, which takes " + parameters(count));
    }
    Map<String, MacroArgument> arguments = new HashMap<>();
    for (int index = 0; index < count; index++) {
      List<ScriptToken> tokens = new ArrayList<>();
      ScriptToken end = argument(tokens, use);
      boolean last = index + 1 == count;
      if (last != (end.kind() == SystemTap.CLOSE)) {
        throw SyntaxProblem.at(
            end,
            (last ? "too many" : "too few")
                + (" parameters for macro `" + use.text() + "`, which takes " + parameters(count)));
      }
      arguments.put(macro.parameters().get(index), new MacroArgument(tokens, scope));
    }
    return arguments;
  }

  private static String parameters(int count) {
    return count == 1 ? "1 parameter" : count + " parameters";
  }

  /** Reads one argument; the `,` or `)` that ends it. */
  private ScriptToken argument(List<ScriptToken> tokens, ScriptToken use) {
    int nesting = 0;
    while (true) {
      ScriptToken token = read();
      if (token == null) {
        throw SyntaxProblem.at(use, "the parameters of macro `" + use.text() + "` have no end")
            .withFix("close them with `)`");
      }
      int kind = token.kind();
      if (kind == SystemTap.OPEN || kind == SystemTap.OPEN_BRACKET) {
        nesting++;
      } else if (nesting > 0 && (kind == SystemTap.CLOSE || kind == SystemTap.CLOSE_BRACKET)) {
        nesting--;
      } else if (nesting == 0 && (kind == SystemTap.CLOSE || kind == SystemTap.COMMA)) {
        return token;
      }
      tokens.add(token);
    }
  }

  /** What stands for a parameter, and what the parameters in it stand for. */
  private record MacroArgument(List<ScriptToken> tokens, Map<String, MacroArgument> scope) {}

  /** A body that is being read. */
  private static final class Expansion {
    private final ScriptToken use;
    private final List<ScriptToken> tokens;
    private final Map<String, MacroArgument> arguments;
    private int at;

    Expansion(ScriptToken use, List<ScriptToken> tokens, Map<String, MacroArgument> arguments) {
      this.use = use;
      this.tokens = tokens;
      this.arguments = arguments;
    }

    @Nullable ScriptToken next() {
      return at < tokens.size() ? tokens.get(at++).expandedFrom(use) : null;
    }

    @Nullable MacroArgument argument(String name) {
      return arguments.get(name);
    }

    Map<String, MacroArgument> arguments() {
      return arguments;
    }

    ScriptToken outermostUse() {
      return use;
    }
  }
}
