package io.github.stapwright.language.layout;

import io.github.stapwright.language.syntax.ScriptToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what each token of a file is to the layout, from the tokens around it. */
final class Roles {
  private static final Set<String> DECLARING = Set.of("probe", "global", "private", "function");

  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "else",
          "while",
          "for",
          "foreach",
          "try",
          "catch",
          "return",
          "delete",
          "next",
          "break",
          "continue",
          "limit",
          "in");

  private static final Set<String> DIRECTIVES = Set.of("%(", "%?", "%:", "%)", "@define");

  private static final Set<String> ALWAYS_BINARY =
      Set.of(
          "=", "<<<", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|=", ".=", "||",
          "&&", "|", "^", "<", ">", "<=", ">=", "==", "!=", "=~", "!~", "<<", ">>", ">>>", "/",
          "%");

  private static final Set<String> SORT_FOLLOWERS = Set.of(")", "]", ",", "limit", "in", "=");

  private final List<ScriptToken> tokens;
  private final Starts starts;
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Role> roles = new ArrayList<>();
  private String declaration = "";
  private boolean inHead;
  private int directives;
  private boolean inDefinition;

  Roles(List<ScriptToken> tokens, Starts starts) {
    this.tokens = tokens;
    this.starts = starts;
  }

  List<Role> all() {
    for (int at = 0; at < tokens.size(); at++) {
      roles.add(role(at));
    }
    return roles;
  }

  private Role role(int at) {
    ScriptToken token = tokens.get(at);
    String text = token.text();
    boolean top = open.isEmpty() && directives == 0;
    if (DIRECTIVES.contains(text)) {
      return directive(text);
    }
    if (open.isEmpty() && !inDefinition && beginsDeclaration(at, text)) {
      return declaration(at, text);
    }
    Role.Kind kind = kind(at, text);
    Integer level = inDefinition || top ? null : starts.levelAt(token.line(), column(token));
    return new Role(kind, level == null || isLabel(at) ? -1 : level);
  }

  private boolean beginsDeclaration(int at, String text) {
    if (DECLARING.contains(text)) {
      return !follows(at, ".");
    }
    boolean between =
        !inHead
            || roles.get(at - 1).is(Role.Kind.BLOCK_CLOSE)
            || declaration.equals("global") && isOperandEnd(at - 1);
    return text.startsWith("%{") && between
        || text.startsWith("@") && between && !follows(at, "=") && !text.equals("@");
  }

  /** A macro may stand before the word that says what is declared, {@code private} does. */
  private Role declaration(int at, String text) {
    boolean goesOn = follows(at, "private") || at > 0 && isPrefixMacro(at - 1);
    declaration = isGlobal(at, text) ? "global" : text.startsWith("%{") ? "%{" : text;
    inHead = !declaration.equals("%{");
    return new Role(goesOn ? Role.Kind.KEYWORD : Role.Kind.DECLARATION, -1);
  }

  private boolean isPrefixMacro(int at) {
    return text(at).startsWith("@") && roles.get(at).is(Role.Kind.DECLARATION);
  }

  private boolean isGlobal(int at, String text) {
    boolean next = at + 1 < tokens.size() && text(at + 1).equals("function");
    return text.equals("global") || (text.equals("private") || text.startsWith("@")) && !next;
  }

  private static int column(ScriptToken token) {
    return token.getCharPositionInLine() + 1;
  }

  /** A brace that opens the body of a declaration begins no statement. */
  private boolean isLabel(int at) {
    return at > 0 && (tokens.get(at - 1).text().equals("else") && text(at).equals("if"));
  }

  private Role directive(String text) {
    if (text.equals("@define")) {
      inDefinition = directives == 0;
      return new Role(
          inDefinition && open.isEmpty() ? Role.Kind.DECLARATION : Role.Kind.DIRECTIVE, -1);
    }
    directives += text.equals("%(") ? 1 : text.equals("%)") ? -1 : 0;
    if (directives == 0) {
      inDefinition = false;
    }
    return new Role(Role.Kind.DIRECTIVE, -1);
  }

  private Role.Kind kind(int at, String text) {
    return switch (text) {
      case "{" -> braceOpened(at);
      case "}" -> braceClosed();
      case "(", "[" -> bracketOpened(text);
      case ")", "]" -> bracketClosed();
      case ",", ";" -> Role.Kind.SEPARATOR;
      case "->" -> Role.Kind.GLUE;
      case "++", "--" -> isOperandBefore(at) ? Role.Kind.POSTFIX : Role.Kind.PREFIX;
      default -> operatorOrWord(at, text);
    };
  }

  private Role.Kind bracketOpened(String text) {
    open.push(text);
    return Role.Kind.OPEN;
  }

  private Role.Kind bracketClosed() {
    if (!open.isEmpty() && !open.peek().equals("{") && !open.peek().equals("alternatives")) {
      open.pop();
    }
    return Role.Kind.CLOSE;
  }

  private Role.Kind braceOpened(int at) {
    boolean alternatives =
        inHead && declaration.equals("probe") && (follows(at, ".") || follows(at, "probe"));
    open.push(alternatives ? "alternatives" : "{");
    if (alternatives) {
      return Role.Kind.GLUE;
    }
    inHead = false;
    return Role.Kind.BLOCK_OPEN;
  }

  private Role.Kind braceClosed() {
    String opened = open.isEmpty() ? "{" : open.pop();
    if (opened.equals("alternatives")) {
      return Role.Kind.GLUE;
    }
    if (open.isEmpty()) {
      inHead = true;
    }
    return Role.Kind.BLOCK_CLOSE;
  }

  private Role.Kind operatorOrWord(int at, String text) {
    if (isHeadOf("probe") && parentheses() == 0) {
      Role.Kind kind = ofPoint(at, text);
      if (kind != null) {
        return kind;
      }
    }
    if (text.startsWith("%{") && isHeadOf("function")) {
      inHead = false;
      return Role.Kind.KEYWORD;
    }
    if (isHeadOf("function") && text.equals(":")) {
      return Role.Kind.GLUE;
    }
    if (isHeadOf("global") && text.equals("%")) {
      return Role.Kind.POSTFIX;
    }
    if (ALWAYS_BINARY.contains(text)) {
      return Role.Kind.BINARY;
    }
    return switch (text) {
      case "!", "~" -> Role.Kind.PREFIX;
      case "?", ":" -> Role.Kind.BINARY;
      case "." -> Role.Kind.BINARY;
      case "+", "-" -> sign(at);
      case "*" -> isOperandBefore(at) ? Role.Kind.BINARY : Role.Kind.WORD;
      case "&" -> isOperandBefore(at) ? Role.Kind.BINARY : Role.Kind.PREFIX;
      default -> KEYWORDS.contains(text) ? Role.Kind.KEYWORD : Role.Kind.WORD;
    };
  }

  private Role.@Nullable Kind ofPoint(int at, String text) {
    return switch (text) {
      case "." -> Role.Kind.GLUE;
      case "*" -> wildcard(at);
      case "?", "!" -> Role.Kind.WORD;
      default -> null;
    };
  }

  /** A wildcard holds together with those parts of a name that the author wrote at it. */
  private Role.Kind wildcard(int at) {
    boolean before = at > 0 && !tokens.get(at).spaceBefore() && isNamePart(text(at - 1));
    boolean after =
        at + 1 < tokens.size() && !tokens.get(at + 1).spaceBefore() && isNamePart(text(at + 1));
    if (before) {
      return after ? Role.Kind.GLUE : Role.Kind.POSTFIX;
    }
    return after ? Role.Kind.PREFIX : Role.Kind.WORD;
  }

  private static boolean isNamePart(String text) {
    char first = text.charAt(0);
    return first == '*' || first == '_' || first == '$' || Character.isLetterOrDigit(first);
  }

  private boolean isHeadOf(String word) {
    return inHead && declaration.equals(word);
  }

  private long parentheses() {
    return open.stream().filter(it -> it.equals("(") || it.equals("[")).count();
  }

  /** A sign is an operator, the sign of a number, or the order of a loop. */
  private Role.Kind sign(int at) {
    if (!isOperandBefore(at)) {
      return Role.Kind.PREFIX;
    }
    boolean sorts =
        at + 1 < tokens.size() && SORT_FOLLOWERS.contains(text(at + 1)) && parentheses() > 0;
    if (!sorts) {
      return Role.Kind.BINARY;
    }
    return text(at - 1).startsWith("@") ? Role.Kind.WORD : Role.Kind.POSTFIX;
  }

  /** Whether the token goes on with an expression: a statement may begin behind an operand, too. */
  private boolean isOperandBefore(int at) {
    ScriptToken token = tokens.get(at);
    boolean begins = starts.levelAt(token.line(), column(token)) != null;
    return isOperandEnd(at - 1) && !begins;
  }

  /** Whether an operand ends with the token, so that an operator behind it is a binary one. */
  private boolean isOperandEnd(int at) {
    if (at < 0) {
      return false;
    }
    Role role = roles.get(at);
    return role.is(Role.Kind.CLOSE)
        || role.is(Role.Kind.POSTFIX)
        || role.is(Role.Kind.WORD)
        || text(at).equals("%)");
  }

  private boolean follows(int at, String text) {
    return at > 0 && text(at - 1).equals(text);
  }

  private String text(int at) {
    return tokens.get(at).text();
  }
}
