package io.github.stapwright.language.syntax;

import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** Which kind of token a text is. */
final class Kinds {
  static final int BROKEN = SystemTap.BROKEN;

  private static final Map<String, Integer> LITERALS = new HashMap<>();

  static {
    for (int kind = 1; kind <= SystemTap.VOCABULARY.getMaxTokenType(); kind++) {
      String literal = SystemTap.VOCABULARY.getLiteralName(kind);
      if (literal != null && !literal.contains("\\u")) {
        LITERALS.put(literal.substring(1, literal.length() - 1), kind);
      }
    }
    LITERALS.put("print", SystemTap.PRINT_VALUES);
    LITERALS.put("println", SystemTap.PRINT_VALUES);
    LITERALS.put("print_char", SystemTap.PRINT_VALUES);
    LITERALS.put("sprint", SystemTap.PRINT_VALUES);
    LITERALS.put("sprintln", SystemTap.PRINT_VALUES);
    LITERALS.put("printf", SystemTap.PRINT_FORMAT);
    LITERALS.put("sprintf", SystemTap.PRINT_FORMAT);
    LITERALS.put("printd", SystemTap.PRINT_DELIMITED);
    LITERALS.put("printdln", SystemTap.PRINT_DELIMITED);
    LITERALS.put("sprintd", SystemTap.PRINT_DELIMITED);
    LITERALS.put("sprintdln", SystemTap.PRINT_DELIMITED);
  }

  private Kinds() {}

  static int ofWord(String word) {
    Integer literal = LITERALS.get(word);
    if (literal != null) {
      return literal;
    }
    return switch (word.charAt(0)) {
      case '$' -> SystemTap.TARGET;
      case '@' -> SystemTap.AT_WORD;
      default -> SystemTap.NAME;
    };
  }

  /** The kind of an operator, {@code JUNK} for a sign that SystemTap does not know. */
  static int ofOperator(String operator) {
    return LITERALS.getOrDefault(operator, SystemTap.JUNK);
  }

  static boolean isOperator(String text) {
    return LITERALS.containsKey(text);
  }

  static boolean isKeyword(int kind) {
    return kind >= SystemTap.PROBE && kind <= SystemTap.CATCH;
  }

  static boolean isAtWord(int kind) {
    return kind >= SystemTap.CAST && kind <= SystemTap.HIST_LINEAR
        || kind == SystemTap.AT_WORD
        || kind == SystemTap.DEFINE;
  }

  static boolean isIdentifier(int kind) {
    return kind == SystemTap.NAME
        || kind == SystemTap.TARGET
        || kind == SystemTap.PRINT_VALUES
        || kind == SystemTap.PRINT_FORMAT
        || kind == SystemTap.PRINT_DELIMITED;
  }

  /** Whether a declaration begins with it, where SystemTap goes on after an error. */
  static boolean beginsDeclaration(int kind) {
    return kind == SystemTap.PROBE
        || kind == SystemTap.GLOBAL
        || kind == SystemTap.PRIVATE
        || kind == SystemTap.FUNCTION
        || kind == SystemTap.EMBEDDED
        || kind == Token.EOF;
  }
}
