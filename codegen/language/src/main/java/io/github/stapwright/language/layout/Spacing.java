package io.github.stapwright.language.layout;

import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.ScriptToken;
import io.github.stapwright.language.syntax.Source;
import java.util.List;
import java.util.stream.Stream;

/** Whether a space stands between two tokens of one line. */
final class Spacing {
  /** Signs that are tokens of their own, whatever stands beside them. */
  private static final String ALONE = "()[],;";

  private Spacing() {}

  static boolean between(Piece left, Piece right) {
    return isWanted(left, right) || wouldJoin(left.text(), right.text());
  }

  private static boolean isWanted(Piece left, Piece right) {
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
      return isEmptyPart(left, right);
    }
    if (right.is(Role.Kind.OPEN)) {
      return !opensCall(left, right);
    }
    return true;
  }

  /** {@code for (; ; )}: an empty part keeps the space before it. */
  private static boolean isEmptyPart(Piece left, Piece right) {
    return left.text().equals(";") && (right.text().equals(";") || right.text().equals(")"));
  }

  /** A parenthesis at once after a name, an index at once after what it is an index of. */
  private static boolean opensCall(Piece left, Piece right) {
    boolean brackets = right.text().equals("[");
    return left.is(Role.Kind.WORD) && !isLiteral(left.text())
        || brackets && (left.is(Role.Kind.CLOSE) || left.is(Role.Kind.POSTFIX));
  }

  private static boolean isLiteral(String text) {
    return text.startsWith("\"")
        || text.equals("?")
        || text.equals("!")
        || Character.isDigit(text.charAt(0));
  }

  /** Whether the two would be read as other tokens if nothing stood between them. */
  private static boolean wouldJoin(String left, String right) {
    if (ALONE.indexOf(left.charAt(left.length() - 1)) >= 0 || ALONE.indexOf(right.charAt(0)) >= 0) {
      return false;
    }
    List<String> apart = Stream.concat(words(left).stream(), words(right).stream()).toList();
    return !words(left + right).equals(apart);
  }

  private static List<String> words(String text) {
    return FileTokens.of(Source.of("", text)).tokens().stream().map(ScriptToken::text).toList();
  }
}
