package io.github.stapwright.language.syntax;

import io.github.stapwright.model.Origin;
import java.util.Objects;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * A token: its kind, its text with one character for each byte, and its place. What lies between
 * the end of one token and the beginning of the next are spaces and comments, so a file's tokens
 * lose nothing.
 */
public final class ScriptToken implements Token {
  private int kind;
  private final String text;
  private final Source source;
  private final int line;
  private final int column;
  private final int begin;
  private final int end;
  private final boolean spaceBefore;
  private final @Nullable Origin expandedFrom;
  private final @Nullable SyntaxProblem problem;
  private int index;

  private ScriptToken(
      int kind,
      String text,
      Source source,
      int line,
      int column,
      int begin,
      int end,
      boolean spaceBefore,
      @Nullable Origin expandedFrom,
      @Nullable SyntaxProblem problem) {
    this.kind = kind;
    this.text = text;
    this.source = source;
    this.line = line;
    this.column = column;
    this.begin = begin;
    this.end = end;
    this.spaceBefore = spaceBefore;
    this.expandedFrom = expandedFrom;
    this.problem = problem;
  }

  ScriptToken(
      int kind,
      String text,
      Source source,
      int line,
      int column,
      int begin,
      int end,
      boolean spaceBefore) {
    this(kind, text, source, line, column, begin, end, spaceBefore, null, null);
  }

  /** A token that stands for a problem: reading it reports the problem. */
  static ScriptToken broken(SyntaxProblem problem) {
    ScriptToken at = problem.token();
    return new ScriptToken(
        Kinds.BROKEN,
        at.text,
        at.source,
        at.line,
        at.column,
        at.begin,
        at.end,
        true,
        null,
        problem);
  }

  /** Gives it the kind that it has for the grammar, where it stands. */
  void takeRole(int role) {
    kind = role;
  }

  /** This token as it comes out of a macro that was used at {@code use}. */
  ScriptToken expandedFrom(ScriptToken use) {
    if (source.name().equals(LibraryMacros.BUILT_IN_FILE)) {
      return new ScriptToken(
          kind,
          text,
          use.source,
          use.line,
          use.column,
          use.begin,
          use.end,
          spaceBefore,
          use.expandedFrom,
          problem);
    }
    return new ScriptToken(
        kind, text, source, line, column, begin, end, spaceBefore, use.origin(), problem);
  }

  /** Its kind, one of the constants of {@link SystemTap}. */
  public int kind() {
    return kind;
  }

  /** Its text, one character for each byte. */
  public String text() {
    return text;
  }

  /** The offset of its first byte in the file. */
  public int begin() {
    return begin;
  }

  /** The offset behind its last byte. */
  public int end() {
    return end;
  }

  /** Its line, from 1. */
  public int line() {
    return line;
  }

  /** Whether it stands for an argument of the script, {@code $1} or {@code @1}, or their number. */
  public boolean isArgument() {
    return kind == SystemTap.ARGUMENT || kind == SystemTap.QUOTED_ARGUMENT;
  }

  /** Whether a space, a comment or the beginning of the file is before it. */
  public boolean spaceBefore() {
    return spaceBefore;
  }

  SyntaxProblem problem() {
    return Objects.requireNonNull(problem, "problem");
  }

  void placeAt(int position) {
    index = position;
  }

  /** Its place. */
  public Origin origin() {
    Origin own = source.origin(line, column, Math.max(end - begin, 1));
    return expandedFrom == null ? own : own.calledFrom(expandedFrom);
  }

  @Override
  public String getText() {
    return text;
  }

  @Override
  public int getType() {
    return kind;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getCharPositionInLine() {
    return column - 1;
  }

  @Override
  public int getChannel() {
    return Token.DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return begin;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }

  @Override
  public String toString() {
    return text;
  }
}
