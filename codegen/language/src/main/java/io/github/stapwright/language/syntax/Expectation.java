package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.BlockContext;
import io.github.stapwright.language.syntax.SystemTap.FunctionContext;
import io.github.stapwright.language.syntax.SystemTap.IndexContext;
import io.github.stapwright.language.syntax.SystemTap.NamedContext;
import io.github.stapwright.language.syntax.SystemTap.PrintDelimitedContext;
import io.github.stapwright.language.syntax.SystemTap.PrintFormatContext;
import io.github.stapwright.language.syntax.SystemTap.PrintValuesContext;
import io.github.stapwright.language.syntax.SystemTap.ProbeContext;
import io.github.stapwright.language.syntax.SystemTap.SliceContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What the grammar expected where it found something else, in words. */
final class Expectation {
  private static final int SHOWN = 40;

  private final SystemTap parser;
  private final IntervalSet expected;

  private Expectation(SystemTap parser) {
    this.parser = parser;
    this.expected = parser.getExpectedTokens();
  }

  static SyntaxProblem problem(SystemTap parser, ScriptToken found) {
    return Mistakes.known(parser, found)
        .orElseGet(
            () ->
                SyntaxProblem.at(
                    found,
                    "expected " + new Expectation(parser).words() + " but found " + shown(found)));
  }

  static String shown(ScriptToken found) {
    if (found.kind() == SystemTap.EOF) {
      return "the end of the file";
    }
    String text = found.text();
    return "`" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + "`";
  }

  private String words() {
    ParserRuleContext context = parser.getContext();
    if (context instanceof BlockContext && expected.contains(SystemTap.CLOSE_BRACE)) {
      return "a statement or `}`";
    }
    boolean heading =
        context instanceof ProbeContext
            || context instanceof BlockContext && context.parent instanceof ProbeContext;
    if (heading && expected.contains(SystemTap.OPEN_BRACE)) {
      return "`{` or `,` behind the probe point";
    }
    boolean list =
        context instanceof NamedContext
            || context instanceof PrintValuesContext
            || context instanceof PrintFormatContext
            || context instanceof PrintDelimitedContext
            || context instanceof FunctionContext function && function.parameters() != null;
    if (list && expected.contains(SystemTap.CLOSE)) {
      return "`,` or `)`";
    }
    boolean index = context instanceof IndexContext || context instanceof SliceContext;
    if (index && expected.contains(SystemTap.CLOSE_BRACKET)) {
      return "`,` or `]`";
    }
    if (isDeclaration()) {
      return "`probe`, `global`, `private`, `function` or `%{`";
    }
    boolean statement =
        expected.contains(SystemTap.WHILE) && expected.contains(SystemTap.SEMICOLON);
    return statement ? "a statement" : tokens();
  }

  private boolean isDeclaration() {
    return expected.contains(SystemTap.FUNCTION)
        && expected.contains(SystemTap.GLOBAL)
        && !expected.contains(SystemTap.IF);
  }

  private String tokens() {
    boolean value = expected.contains(SystemTap.CAST);
    boolean behindValue = expected.contains(SystemTap.MULTIPLY_ASSIGN);
    List<String> words = new ArrayList<>();
    if (value) {
      words.add("a value");
    }
    for (int kind : expected.toList()) {
      String literal = SystemTap.VOCABULARY.getLiteralName(kind);
      boolean named = literal != null && !literal.contains("\\u");
      if (named && (isCloser(kind) || !value && !behindValue && !isKeyword(kind))) {
        words.add("`" + literal.substring(1, literal.length() - 1) + "`");
      }
    }
    if (!value) {
      addKinds(words);
    }
    return String.join(" or ", words);
  }

  /** Where a name may stand, so may keywords sometimes; listing all of them helps nobody. */
  private boolean isKeyword(int kind) {
    return Kinds.isKeyword(kind) && expected.contains(SystemTap.NAME);
  }

  private void addKinds(List<String> words) {
    if (expected.contains(SystemTap.STRING)) {
      words.add("a string");
    }
    if (expected.contains(SystemTap.NUMBER)) {
      words.add("a number");
    }
    if (expected.contains(SystemTap.NAME)) {
      words.add("a name");
    }
  }

  private static boolean isCloser(int kind) {
    return switch (kind) {
      case SystemTap.CLOSE,
          SystemTap.CLOSE_BRACKET,
          SystemTap.CLOSE_BRACE,
          SystemTap.COMMA,
          SystemTap.SEMICOLON,
          SystemTap.COLON ->
          true;
      default -> false;
    };
  }
}
