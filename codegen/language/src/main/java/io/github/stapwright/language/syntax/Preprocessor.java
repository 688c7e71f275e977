package io.github.stapwright.language.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that are left when macros are replaced and conditionals, {@code %( CONDITION %? ... %:
 * ... %)}, are decided.
 */
final class Preprocessor {
  private final MacroExpander tokens;
  private final Conditions conditions;
  private final Deque<Branch> open = new ArrayDeque<>();

  Preprocessor(MacroExpander tokens, Conditions conditions) {
    this.tokens = tokens;
    this.conditions = conditions;
  }

  /**
   * The next token, null at the end.
   *
   * @throws SyntaxProblem at what is wrong; the next call goes on behind it
   */
  @Nullable ScriptToken next() {
    while (true) {
      Branch branch = open.peek();
      boolean skipped = branch != null && !branch.kept;
      ScriptToken token = skipped ? skip() : tokens.next(true);
      if (token == null) {
        requireClosed();
        return null;
      }
      if (!direct(token, branch)) {
        return token;
      }
    }
  }

  /** Obeys a sign of the preprocessor; false for any other token. */
  private boolean direct(ScriptToken token, Branch branch) {
    switch (token.kind()) {
      case SystemTap.CONDITIONAL_OPEN -> open.push(new Branch(token, decide(token)));
      case SystemTap.CONDITIONAL_THEN -> throw notOpen(token);
      case SystemTap.CONDITIONAL_ELSE -> {
        if (branch == null) {
          throw notOpen(token);
        }
        if (branch.isElse) {
          throw SyntaxProblem.at(token, "the conditional has a second `%:`");
        }
        branch.turn();
      }
      case SystemTap.CONDITIONAL_CLOSE -> {
        if (branch == null) {
          throw notOpen(token);
        }
        open.pop();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void requireClosed() {
    if (!open.isEmpty()) {
      ScriptToken begin = open.pop().begin;
      throw SyntaxProblem.at(begin, "the conditional is not closed before the end of the file")
          .withFix("close it with `%)`");
    }
  }

  private static SyntaxProblem notOpen(ScriptToken token) {
    SyntaxProblem problem =
        SyntaxProblem.at(token, "`" + token.text() + "` stands outside a conditional");
    return token.kind() == SystemTap.CONDITIONAL_CLOSE
        ? problem.withFix("for the remainder of a division write a space behind `%`")
        : problem.withFix("open the conditional with `%(`");
  }

  private boolean decide(ScriptToken begin) {
    boolean result = false;
    boolean all = true;
    while (true) {
      ScriptToken left = tokens.next(true);
      ScriptToken operator = tokens.next(true);
      ScriptToken right = tokens.next(true);
      if (left == null || operator == null || right == null) {
        throw SyntaxProblem.at(begin, "the condition behind `%(` is incomplete");
      }
      all &= conditions.holds(left, operator, right);
      ScriptToken next = tokens.next(true);
      int kind = next == null ? SystemTap.EOF : next.kind();
      if (kind == SystemTap.LOGICAL_AND) {
        continue;
      }
      result |= all;
      all = true;
      if (kind == SystemTap.CONDITIONAL_THEN) {
        return result;
      }
      if (kind != SystemTap.LOGICAL_OR) {
        throw SyntaxProblem.at(begin, "expected `%?` behind the condition of the conditional")
            .withFix("write `%( CONDITION %? ... %)`, or a space behind `%` for the remainder");
      }
    }
  }

  /** Drops tokens up to the sign that ends the branch, whatever is wrong with them. */
  private @Nullable ScriptToken skip() {
    int nesting = 0;
    while (true) {
      ScriptToken token;
      try {
        token = tokens.next(false);
      } catch (SyntaxProblem ignored) {
        continue;
      }
      if (token == null) {
        return null;
      }
      int kind = token.kind();
      if (kind == SystemTap.CONDITIONAL_OPEN) {
        nesting++;
      } else if (nesting > 0) {
        nesting -= kind == SystemTap.CONDITIONAL_CLOSE ? 1 : 0;
      } else if (kind == SystemTap.CONDITIONAL_ELSE
          || kind == SystemTap.CONDITIONAL_THEN
          || kind == SystemTap.CONDITIONAL_CLOSE) {
        return token;
      }
    }
  }

  /** One branch of an open conditional. */
  private static final class Branch {
    private final ScriptToken begin;
    private boolean kept;
    private boolean isElse;

    Branch(ScriptToken begin, boolean kept) {
      this.begin = begin;
      this.kept = kept;
    }

    void turn() {
      isElse = true;
      kept = !kept;
    }
  }
}
