package io.github.stapwright.language.diagnostic;

import io.github.stapwright.model.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A line and the marks below it, as characters: tabs as one space, control characters and what is
 * not UTF-8 as U+FFFD.
 *
 * @param line the line without its end
 * @param marks spaces up to the problem and a caret for each character of it, empty when the column
 *     is unknown
 */
public record Excerpt(String line, String marks) {
  private static final int WIDEST = 200;

  /** Requires both. */
  public Excerpt {
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(marks, "marks");
  }

  /**
   * The line {@code line} of {@code file} (from 1); column and length are bytes, a column of 0 is
   * unknown.
   */
  static Optional<Excerpt> of(ByteString file, int line, int column, int length) {
    byte[] bytes = file.toBytes();
    int begin = beginOf(bytes, line);
    if (line < 1 || begin < 0) {
      return Optional.empty();
    }
    int end = endOf(bytes, begin);
    int from = Math.min(begin + Math.max(column - 1, 0), end);
    int to = Math.min(from + Math.max(length, 1), end);
    String before = shown(bytes, begin, from);
    String marked = shown(bytes, from, to);
    String text = before + marked + shown(bytes, to, end);
    if (column == 0) {
      return Optional.of(new Excerpt(cut(text), ""));
    }
    String carets = "^".repeat(Math.max(marked.length(), 1));
    return Optional.of(window(text, before.length(), carets));
  }

  private static Excerpt window(String text, int at, String carets) {
    int skip = at < WIDEST - 20 ? 0 : at - WIDEST / 2;
    String shown = cut(text.substring(skip));
    String marks = " ".repeat(at - skip) + carets;
    return new Excerpt(shown, marks.length() > WIDEST ? marks.substring(0, WIDEST) : marks);
  }

  private static String cut(String text) {
    return text.length() > WIDEST ? text.substring(0, WIDEST) : text;
  }

  private static int beginOf(byte[] bytes, int line) {
    int begin = 0;
    for (int left = line - 1; left > 0; left--) {
      int end = endOf(bytes, begin);
      if (end >= bytes.length) {
        return -1;
      }
      begin = end + 1;
    }
    return begin;
  }

  private static int endOf(byte[] bytes, int begin) {
    int end = begin;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static String shown(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).replace('\t', ' ');
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(it -> it != '\r')
        .forEach(it -> shown.appendCodePoint(Character.isISOControl(it) ? 0xFFFD : it));
    return shown.toString();
  }
}
