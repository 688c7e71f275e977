package io.github.stapwright.language.layout;

import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.ScriptToken;
import io.github.stapwright.language.syntax.Source;
import java.util.List;

/** Whether a space stands between two tokens of one line. */
final class Spacing {
  private Spacing() {}

  /** Before the token at {@code at}. */
  static boolean between(List<ScriptToken> tokens, List<Role> roles, int at) {
    if (at == 0) {
      return false;
    }
    return isWanted(tokens, roles, at) || wouldJoin(tokens.get(at - 1), tokens.get(at));
  }

  private static boolean isWanted(List<ScriptToken> tokens, List<Role> roles, int at) {
    Role left = roles.get(at - 1);
    Role right = roles.get(at);
    if (right.is(Role.Kind.BLOCK_OPEN)) {
      return true;
    }
    if (left.is(Role.Kind.GLUE)
        || right.is(Role.Kind.GLUE)
        || left.is(Role.Kind.PREFIX)
        || right.is(Role.Kind.POSTFIX)
        || right.is(Role.Kind.SEPARATOR)
        || left.is(Role.Kind.OPEN)
        || right.is(Role.Kind.CLOSE)) {
      return isEmptyPart(tokens, at);
    }
    if (right.is(Role.Kind.OPEN)) {
      return !opensCall(tokens, left, at);
    }
    return true;
  }

  /** {@code for (; ; )}: an empty part keeps the space before it. */
  private static boolean isEmptyPart(List<ScriptToken> tokens, int at) {
    return tokens.get(at).text().equals(";") && tokens.get(at - 1).text().equals(";")
        || tokens.get(at).text().equals(")") && tokens.get(at - 1).text().equals(";");
  }

  /** A parenthesis at once behind a name, an index at once behind what it is an index of. */
  private static boolean opensCall(List<ScriptToken> tokens, Role left, int at) {
    boolean brackets = tokens.get(at).text().equals("[");
    return left.is(Role.Kind.WORD) && !isLiteral(tokens.get(at - 1).text())
        || brackets && (left.is(Role.Kind.CLOSE) || left.is(Role.Kind.POSTFIX));
  }

  private static boolean isLiteral(String text) {
    return text.startsWith("\"")
        || text.equals("?")
        || text.equals("!")
        || Character.isDigit(text.charAt(0));
  }

  /** Whether the two would be read as other tokens if nothing stood between them. */
  private static boolean wouldJoin(ScriptToken left, ScriptToken right) {
    Source joined = Source.of("", left.text() + right.text());
    List<ScriptToken> tokens = FileTokens.of(joined).tokens();
    return tokens.size() != 2
        || !tokens.get(0).text().equals(left.text())
        || !tokens.get(1).text().equals(right.text());
  }
}
