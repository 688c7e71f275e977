package io.github.stapwright.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.misc.IntervalSet;

/** What the grammar expected, in words. */
final class Expectation {
  private Expectation() {}

  static SyntaxProblem problem(SystemTap parser, ScriptToken found) {
    return SyntaxProblem.at(
        found, "expected " + words(parser.getExpectedTokens()) + " but found " + found(found));
  }

  private static String found(ScriptToken found) {
    return switch (found.kind()) {
      case SystemTap.EOF -> "the end of the file";
      case SystemTap.JUNK -> "`" + found.text() + "`, which is no sign of the language";
      default ->
          "`"
              + (found.text().length() > 40 ? found.text().substring(0, 40) + "..." : found.text())
              + "`";
    };
  }

  private static String words(IntervalSet expected) {
    List<String> words = new ArrayList<>();
    if (expected.contains(SystemTap.WHILE) && expected.contains(SystemTap.CLOSE_BRACE)) {
      return "a statement or `}`";
    }
    if (expected.contains(SystemTap.WHILE) && expected.contains(SystemTap.SEMICOLON)) {
      return "a statement";
    }
    if (expected.contains(SystemTap.FUNCTION)
        && expected.contains(SystemTap.GLOBAL)
        && !expected.contains(SystemTap.IF)) {
      return "`probe`, `global`, `private`, `function` or `%{`";
    }
    boolean value = expected.contains(SystemTap.AT_WORD) || expected.contains(SystemTap.CAST);
    boolean operator = expected.contains(SystemTap.MULTIPLY_ASSIGN);
    if (value) {
      words.add("a value");
    }
    for (int kind : expected.toList()) {
      String literal = SystemTap.VOCABULARY.getLiteralName(kind);
      boolean belongsToValue = value || operator;
      if (literal != null && !literal.contains("\\u") && !(belongsToValue && !isCloser(kind))) {
        words.add("`" + literal.substring(1, literal.length() - 1) + "`");
      }
    }
    if (!value && expected.contains(SystemTap.STRING)) {
      words.add("a string");
    }
    if (!value && expected.contains(SystemTap.NUMBER)) {
      words.add("a number");
    }
    if (!value && expected.contains(SystemTap.NAME)) {
      words.add("a name");
    }
    return String.join(" or ", words);
  }

  private static boolean isCloser(int kind) {
    return kind == SystemTap.CLOSE
        || kind == SystemTap.CLOSE_BRACKET
        || kind == SystemTap.COMMA
        || kind == SystemTap.CLOSE_BRACE
        || kind == SystemTap.SEMICOLON
        || kind == SystemTap.COLON;
  }
}
