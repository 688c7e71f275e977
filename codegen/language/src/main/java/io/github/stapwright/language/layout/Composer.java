package io.github.stapwright.language.layout;

import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.ScriptToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Puts tokens together: a line for each statement, two spaces a level, four more where the author
 * goes on in the next line, one empty line where there were some.
 */
final class Composer {
  private static final int STEP = 2;
  private static final int CONTINUATION = 4;

  private final FileTokens file;
  private final List<ScriptToken> tokens;
  private final List<Role> roles;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> blocks = new ArrayDeque<>();
  private final Branches branches = new Branches();
  private int lineIndent;
  private int parentheses;
  private int directives;
  private String declaration = "";

  Composer(FileTokens file, List<Role> roles) {
    this.file = file;
    this.tokens = file.tokens();
    this.roles = roles;
  }

  String text() {
    for (int at = 0; at < tokens.size(); at++) {
      place(at);
      follow(at);
    }
    Gap last = gap(tokens.size());
    comments(last, tokens.size(), 0);
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private Gap gap(int at) {
    return Gap.of(new String(file.before(at).toBytes(), StandardCharsets.ISO_8859_1));
  }

  private void place(int at) {
    Gap gap = gap(at);
    boolean breaks = mustBreak(at) || mayBreak(at, gap);
    int indent = breaks ? indent(at) : lineIndent;
    boolean needsBlank =
        breaks && at > 0 && roles.get(at).is(Role.Kind.DECLARATION) && !together(at);
    boolean broken = comments(gap, at, indent, needsBlank);
    if (at == 0 && gap.comments().isEmpty()) {
      lineIndent = 0;
    } else if (breaks || broken) {
      boolean blank = isBlank(gap.breaks(), at) || needsBlank && gap.comments().isEmpty();
      newLine(blank && gap.breaks() != 1 || needsBlank && gap.comments().isEmpty(), indent);
    } else if (Spacing.between(tokens, roles, at) || !gap.comments().isEmpty()) {
      text.append(' ');
    }
    text.append(tokens.get(at).text());
  }

  /** Globals stay together, other declarations are set apart. */
  private boolean together(int at) {
    String next = tokens.get(at).text();
    boolean global = isGlobal(next) && isGlobal(declaration);
    return global
        || next.equals(declaration)
            && (next.equals("global") || next.equals("private") || next.equals("@define"));
  }

  private static boolean isGlobal(String word) {
    return word.equals("global") || word.equals("private") || word.startsWith("@__private");
  }

  private boolean isBlank(int breaks, int at) {
    return breaks > 1
        && at > 0
        && !roles.get(at).is(Role.Kind.BLOCK_CLOSE)
        && !roles.get(at - 1).is(Role.Kind.BLOCK_OPEN);
  }

  /** Writes the comments before a token and says whether the line is to end behind them. */
  private boolean comments(Gap gap, int at, int indent) {
    return comments(gap, at, indent, false);
  }

  private boolean comments(Gap gap, int at, int indent, boolean needsBlank) {
    boolean ends = false;
    boolean needs = needsBlank;
    boolean opensBlock = at > 0 && roles.get(at - 1).is(Role.Kind.BLOCK_OPEN);
    for (Gap.Comment comment : gap.comments()) {
      boolean own = comment.breaks() > 0 || ends || text.isEmpty();
      int commentIndent =
          at < tokens.size() && roles.get(at).is(Role.Kind.BLOCK_CLOSE) ? indent + STEP : indent;
      if (text.isEmpty()) {
        lineIndent = 0;
      } else if (own) {
        newLine((comment.breaks() > 1 || needs) && !opensBlock, commentIndent);
        needs = false;
      } else {
        text.append(' ');
      }
      text.append(comment.text());
      opensBlock = false;
      ends = comment.endsLine();
    }
    boolean behind = !gap.comments().isEmpty() && gap.breaks() > 0;
    return ends || behind;
  }

  private void newLine(boolean blank, int indent) {
    text.append(blank ? "\n\n" : "\n").append(" ".repeat(indent));
    lineIndent = indent;
  }

  private void follow(int at) {
    Role role = roles.get(at);
    String token = tokens.get(at).text();
    if (role.beginsStatement()) {
      branches.begin(blocks.size(), role.level(), statementIndent, token.equals("if"));
    } else if (token.equals("else")) {
      boolean chained = at + 1 < tokens.size() && tokens.get(at + 1).text().equals("if");
      statementIndent = branches.indentOfElse(blocks.size());
      branches.passElse(blocks.size(), chained);
    }
    switch (role.kind()) {
      case BLOCK_OPEN -> blocks.push(statementIndent);
      case BLOCK_CLOSE -> {
        if (!blocks.isEmpty()) {
          statementIndent = blocks.pop();
        }
      }
      case OPEN -> parentheses++;
      case CLOSE -> parentheses = Math.max(0, parentheses - 1);
      case DECLARATION -> declaration = token;
      case DIRECTIVE -> directives += token.equals("%(") ? 1 : token.equals("%)") ? -1 : 0;
      default -> {}
    }
  }

  private int statementIndent;

  /** The indentation of a token that begins a line. */
  private int indent(int at) {
    Role role = roles.get(at);
    int base = blocks.isEmpty() ? 0 : blocks.peek() + STEP;
    if (role.is(Role.Kind.DECLARATION)) {
      statementIndent = base;
      return base;
    }
    if (role.is(Role.Kind.BLOCK_CLOSE)) {
      return blocks.isEmpty() ? 0 : blocks.peek();
    }
    if (role.beginsStatement()) {
      statementIndent = base + role.level() * STEP;
      return statementIndent;
    }
    if (beginsUnknown(at)) {
      statementIndent = base;
      return base;
    }
    return tokens.get(at).text().equals("else")
        ? branches.indentOfElse(blocks.size())
        : statementIndent + CONTINUATION;
  }

  /** In a branch that was not parsed, or beside a directive, each line is taken for a statement. */
  private boolean beginsUnknown(int at) {
    return parentheses == 0
        && (directives > 0
            || roles.get(at).is(Role.Kind.DIRECTIVE)
            || at > 0 && roles.get(at - 1).is(Role.Kind.DIRECTIVE));
  }

  private boolean mustBreak(int at) {
    if (at == 0) {
      return false;
    }
    Role role = roles.get(at);
    Role before = roles.get(at - 1);
    if (role.is(Role.Kind.DECLARATION)) {
      return directives == 0 || before.is(Role.Kind.BLOCK_CLOSE);
    }
    if (role.beginsStatement() || role.is(Role.Kind.BLOCK_CLOSE)) {
      return true;
    }
    return before.is(Role.Kind.BLOCK_CLOSE) && !continuesBehindBlock(at)
        || before.is(Role.Kind.BLOCK_OPEN) && !role.is(Role.Kind.BLOCK_CLOSE)
        || tokens.get(at).text().equals("else")
            && directives == 0
            && !before.is(Role.Kind.BLOCK_CLOSE);
  }

  private boolean continuesBehindBlock(int at) {
    String token = tokens.get(at).text();
    if (token.equals("else")) {
      return statementIndent == branches.indentOfElse(blocks.size());
    }
    return List.of("catch", ",", ";", ")").contains(token);
  }

  /** Where the author's line ends are kept: inside expressions and lists, and around directives. */
  private boolean mayBreak(int at, Gap gap) {
    if (at == 0 || !gap.breaksLine()) {
      return false;
    }
    Role role = roles.get(at);
    boolean glued =
        role.is(Role.Kind.SEPARATOR)
            || role.is(Role.Kind.BLOCK_OPEN)
            || role.is(Role.Kind.POSTFIX)
            || role.is(Role.Kind.GLUE)
            || roles.get(at - 1).is(Role.Kind.GLUE)
            || roles.get(at - 1).is(Role.Kind.PREFIX);
    boolean joined =
        tokens.get(at).text().startsWith("%{") && role.is(Role.Kind.KEYWORD)
            || roles.get(at - 1).is(Role.Kind.BLOCK_CLOSE) && continuesBehindBlock(at);
    return !glued && !joined;
  }
}
