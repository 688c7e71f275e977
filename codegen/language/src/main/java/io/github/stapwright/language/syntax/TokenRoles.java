package io.github.stapwright.language.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Gives each token the kind that the grammar needs: whether a {@code -} begins an operand or stands
 * behind one, whether a {@code (} begins the arguments of a call. What stands before a token
 * decides, since SystemTap always continues an expression where it can.
 */
final class TokenRoles {
  private final Deque<Integer> groups = new ArrayDeque<>();
  private int last = SystemTap.EOF;
  private int beforeLast = SystemTap.EOF;

  /** Whether an operand is complete, so that an operator may follow. */
  private boolean operand;

  private boolean inPoints;
  private int closed = SystemTap.EOF;

  /** The kind of {@code token} in its place, {@code following} being the kind of the next token. */
  int roleOf(ScriptToken token, int following) {
    int role = role(token, following);
    beforeLast = last;
    last = role;
    return role;
  }

  private int role(ScriptToken token, int following) {
    int kind = token.kind();
    if (Kinds.isIdentifier(kind) || Kinds.isKeyword(kind)) {
      return word(token, following);
    }
    switch (kind) {
      case SystemTap.OPEN -> {
        return open();
      }
      case SystemTap.CLOSE -> close();
      case SystemTap.OPEN_BRACKET -> {
        boolean begins = !operand || isPostfix(last);
        int role = begins ? kind : isIndexed() ? SystemTap.INDEX_OPEN : SystemTap.SUBSCRIPT_OPEN;
        operand = false;
        return role;
      }
      case SystemTap.OPEN_BRACE -> {
        inPoints &= !endsPoint();
        operand = false;
      }
      case SystemTap.CLOSE_BRACE -> operand = false;
      case SystemTap.CLOSE_BRACKET, SystemTap.NUMBER, SystemTap.ARGUMENT -> operand = true;
      case SystemTap.QUOTED_ARGUMENT, SystemTap.EMBEDDED -> operand = true;
      case SystemTap.STRING -> {
        operand = true;
        return last == SystemTap.STRING || last == SystemTap.MORE_STRING
            ? SystemTap.MORE_STRING
            : kind;
      }
      default -> {
        return operator(token);
      }
    }
    return kind;
  }

  private int word(ScriptToken token, int following) {
    int kind = token.kind();
    if (isGlued(token)) {
      return SystemTap.GLUED_WORD;
    }
    if (kind == SystemTap.TARGET && operand && !isPostfix(last) && isOnlyDollars(token.text())) {
      return SystemTap.PRETTY;
    }
    boolean member = last == SystemTap.ARROW;
    operand = member || Kinds.isIdentifier(kind);
    if (kind == SystemTap.PROBE && !member && !inPoints) {
      inPoints = true;
    }
    boolean nothing = following == SystemTap.SEMICOLON || following == SystemTap.CLOSE_BRACE;
    return kind == SystemTap.RETURN && nothing && !member ? SystemTap.RETURN_NOTHING : kind;
  }

  private boolean isGlued(ScriptToken token) {
    boolean behindPiece =
        last == SystemTap.STAR
            || last == SystemTap.GLUED_STAR
            || last == SystemTap.GLUED_WORD
            || Kinds.isIdentifier(last)
            || Kinds.isKeyword(last) && last != SystemTap.PROBE;
    return inPoints && groups.isEmpty() && behindPiece && !token.spaceBefore();
  }

  private static boolean isOnlyDollars(String text) {
    return text.chars().allMatch(it -> it == '$');
  }

  private int open() {
    boolean called = operand && last == SystemTap.NAME && isPlainName();
    groups.push(last);
    operand = false;
    return called ? SystemTap.CALL_OPEN : SystemTap.OPEN;
  }

  private void close() {
    int opener = groups.isEmpty() ? SystemTap.EOF : groups.pop();
    closed = opener;
    operand =
        switch (opener) {
          case SystemTap.IF, SystemTap.WHILE, SystemTap.FOR, SystemTap.FOREACH, SystemTap.CATCH ->
              false;
          default -> true;
        };
  }

  /** Whether the last token is a name that is neither a member nor the array behind `in`. */
  private boolean isPlainName() {
    return beforeLast != SystemTap.ARROW && beforeLast != SystemTap.IN;
  }

  private boolean isIndexed() {
    if (last == SystemTap.NAME) {
      return isPlainName();
    }
    return last == SystemTap.CLOSE
        && (closed == SystemTap.HIST_LOG || closed == SystemTap.HIST_LINEAR);
  }

  private boolean endsPoint() {
    return switch (last) {
      case SystemTap.DOT,
          SystemTap.COMMA,
          SystemTap.OPEN_BRACE,
          SystemTap.ASSIGN,
          SystemTap.ADD_ASSIGN,
          SystemTap.PROBE ->
          false;
      default -> true;
    };
  }

  private int operator(ScriptToken token) {
    boolean behind = operand;
    operand = false;
    switch (token.kind()) {
      case SystemTap.PLUS -> {
        return behind ? SystemTap.PLUS : SystemTap.PREFIX_PLUS;
      }
      case SystemTap.MINUS -> {
        return behind ? SystemTap.MINUS : SystemTap.PREFIX_MINUS;
      }
      case SystemTap.AND -> {
        return behind ? SystemTap.AND : SystemTap.ADDRESS;
      }
      case SystemTap.INCREMENT, SystemTap.DECREMENT -> {
        return crement(token.kind(), behind);
      }
      case SystemTap.STAR -> {
        return isGlued(token) ? SystemTap.GLUED_STAR : SystemTap.STAR;
      }
      default -> {
        return token.kind();
      }
    }
  }

  private static boolean isPostfix(int kind) {
    return kind == SystemTap.POSTFIX_INCREMENT || kind == SystemTap.POSTFIX_DECREMENT;
  }

  /** SystemTap allows one `++` or `--` at an operand: a second one begins another statement. */
  private int crement(int kind, boolean behind) {
    boolean first =
        !isPostfix(last) && beforeLast != SystemTap.INCREMENT && beforeLast != SystemTap.DECREMENT;
    if (!behind || !first) {
      return kind;
    }
    operand = true;
    return kind == SystemTap.INCREMENT ? SystemTap.POSTFIX_INCREMENT : SystemTap.POSTFIX_DECREMENT;
  }
}
