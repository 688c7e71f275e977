package io.github.stapwright.language.layout;

import io.github.stapwright.model.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts tokens together: a line for each statement, two spaces a level, four more where the author
 * goes on in the next line, one empty line where there were some.
 */
final class Composer {
  private static final int STEP = 2;
  private static final int CONTINUATION = 4;

  private final List<Piece> pieces;
  private final Gap rest;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Deque<Integer> blocks = new ArrayDeque<>();
  private final Branches branches = new Branches();
  private int lineIndent;
  private int parentheses;
  private int directives;
  private int statementIndent;
  private String declaration = "";
  private boolean declaresGlobal;
  private Origin lineOrigin = Origin.unknown();

  /**
   * Places tokens.
   *
   * @param rest what stands after the last one
   */
  Composer(List<Piece> pieces, Gap rest) {
    this.pieces = pieces;
    this.rest = rest;
  }

  List<Line> lines() {
    for (int at = 0; at < pieces.size(); at++) {
      place(at);
      follow(at);
    }
    comments(rest, pieces.size(), 0, false);
    if (!isEmpty()) {
      endLine();
    }
    return List.copyOf(lines);
  }

  private boolean isEmpty() {
    return text.isEmpty() && lines.isEmpty();
  }

  private void endLine() {
    lines.add(new Line(text.toString(), lineOrigin));
    text.setLength(0);
  }

  private void place(int at) {
    Gap gap = pieces.get(at).gap();
    boolean breaks = mustBreak(at) || mayBreak(at, gap);
    int indent = breaks ? indent(at) : lineIndent;
    boolean needsBlank =
        breaks && at > 0 && pieces.get(at).is(Role.Kind.DECLARATION) && !together(at);
    boolean broken = comments(gap, at, indent, needsBlank);
    if (at == 0 && gap.comments().isEmpty()) {
      lineIndent = 0;
      lineOrigin = pieces.get(at).origin();
    } else if (breaks || broken) {
      boolean blank = isBlank(gap.breaks(), at) || needsBlank && gap.comments().isEmpty();
      newLine(
          blank && gap.breaks() != 1 || needsBlank && gap.comments().isEmpty(),
          indent,
          pieces.get(at).origin());
    } else if (at > 0 && Spacing.between(pieces.get(at - 1), pieces.get(at))
        || !gap.comments().isEmpty()) {
      text.append(' ');
    }
    text.append(pieces.get(at).text());
  }

  /** Globals stay together, other declarations are set apart. */
  private boolean together(int at) {
    String next = pieces.get(at).text();
    boolean global = isGlobal(at) && declaresGlobal;
    return global || next.equals(declaration) && next.equals("@define");
  }

  private boolean isGlobal(int at) {
    String word = pieces.get(at).text();
    boolean function = at + 1 < pieces.size() && pieces.get(at + 1).text().equals("function");
    return word.equals("global")
        || (word.equals("private") || word.startsWith("@__private")) && !function;
  }

  private boolean isBlank(int breaks, int at) {
    return breaks > 1
        && at > 0
        && !pieces.get(at).is(Role.Kind.BLOCK_CLOSE)
        && !pieces.get(at - 1).is(Role.Kind.BLOCK_OPEN);
  }

  /** Writes the comments before a token and says whether the line is to end after them. */
  private boolean comments(Gap gap, int at, int indent, boolean needsBlank) {
    boolean ends = false;
    boolean needs = needsBlank;
    boolean opensBlock = at > 0 && pieces.get(at - 1).is(Role.Kind.BLOCK_OPEN);
    for (Gap.Comment comment : gap.comments()) {
      boolean own = comment.breaks() > 0 || ends || isEmpty();
      int commentIndent =
          at < pieces.size() && pieces.get(at).is(Role.Kind.BLOCK_CLOSE) ? indent + STEP : indent;
      if (isEmpty()) {
        lineIndent = 0;
      } else if (own) {
        newLine((comment.breaks() > 1 || needs) && !opensBlock, commentIndent, Origin.unknown());
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

  private void newLine(boolean blank, int indent, Origin origin) {
    endLine();
    if (blank) {
      lines.add(new Line("", origin));
    }
    text.append(" ".repeat(indent));
    lineIndent = indent;
    lineOrigin = origin;
  }

  private void follow(int at) {
    Role role = pieces.get(at).role();
    String token = pieces.get(at).text();
    if (role.beginsStatement()) {
      branches.begin(blocks.size(), role.level(), statementIndent, token.equals("if"));
    } else if (token.equals("else")) {
      boolean chained = at + 1 < pieces.size() && pieces.get(at + 1).text().equals("if");
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
      case DECLARATION -> {
        declaration = token;
        declaresGlobal = isGlobal(at);
      }
      case DIRECTIVE -> directives += token.equals("%(") ? 1 : token.equals("%)") ? -1 : 0;
      default -> {}
    }
  }

  /** The indentation of a token that begins a line. */
  private int indent(int at) {
    Role role = pieces.get(at).role();
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
    return pieces.get(at).text().equals("else")
        ? branches.indentOfElse(blocks.size())
        : statementIndent + CONTINUATION;
  }

  /** In a branch that was not parsed, or beside a directive, each line is taken for a statement. */
  private boolean beginsUnknown(int at) {
    return parentheses == 0
        && (directives > 0
            || pieces.get(at).is(Role.Kind.DIRECTIVE)
            || at > 0 && pieces.get(at - 1).is(Role.Kind.DIRECTIVE));
  }

  private boolean mustBreak(int at) {
    if (at == 0) {
      return false;
    }
    Role role = pieces.get(at).role();
    Role before = pieces.get(at - 1).role();
    if (role.is(Role.Kind.DECLARATION)) {
      return directives == 0 || before.is(Role.Kind.BLOCK_CLOSE);
    }
    if (role.beginsStatement() || role.is(Role.Kind.BLOCK_CLOSE)) {
      return true;
    }
    return before.is(Role.Kind.BLOCK_CLOSE) && !continuesBehindBlock(at)
        || before.is(Role.Kind.BLOCK_OPEN) && !role.is(Role.Kind.BLOCK_CLOSE)
        || pieces.get(at).text().equals("else")
            && directives == 0
            && !before.is(Role.Kind.BLOCK_CLOSE);
  }

  private boolean continuesBehindBlock(int at) {
    String token = pieces.get(at).text();
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
    Role role = pieces.get(at).role();
    boolean glued =
        role.is(Role.Kind.SEPARATOR)
            || role.is(Role.Kind.BLOCK_OPEN)
            || role.is(Role.Kind.POSTFIX)
            || role.is(Role.Kind.GLUE)
            || pieces.get(at - 1).is(Role.Kind.GLUE)
            || pieces.get(at - 1).is(Role.Kind.PREFIX);
    boolean joined =
        pieces.get(at).text().startsWith("%{") && role.is(Role.Kind.KEYWORD)
            || pieces.get(at - 1).is(Role.Kind.BLOCK_CLOSE) && continuesBehindBlock(at);
    return !glued && !joined;
  }
}
