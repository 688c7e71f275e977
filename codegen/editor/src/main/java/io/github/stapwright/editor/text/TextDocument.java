package io.github.stapwright.editor.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * The text of a file as the client has it, at one version. It does not change: an edit makes
 * another one. Characters are UTF-16 code units, as the protocol counts them.
 */
public final class TextDocument {
  private final String uri;
  private final int version;
  private final String text;
  private final int[] lines;

  private TextDocument(String uri, int version, String text) {
    this.uri = Objects.requireNonNull(uri, "uri");
    this.version = version;
    this.text = Objects.requireNonNull(text, "text");
    this.lines = lines(text);
  }

  /** The text of a file that was opened. */
  public static TextDocument of(String uri, int version, String text) {
    return new TextDocument(uri, version, text);
  }

  /** The offsets at which lines begin: after LF, CR LF, or CR alone. */
  private static int[] lines(String text) {
    List<Integer> starts = new ArrayList<>(text.length() / 24 + 1);
    starts.add(0);
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean ends =
          letter == '\n'
              || letter == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
      if (ends) {
        starts.add(at + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The file. */
  public String uri() {
    return uri;
  }

  /** The number that the client gave to this state of the text. */
  public int version() {
    return version;
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** How many lines there are, at least 1. */
  public int lineCount() {
    return lines.length;
  }

  /** The text after changes, which are made one after the other. */
  public TextDocument changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
    TextDocument now = this;
    for (TextDocumentContentChangeEvent change : changes) {
      now = new TextDocument(uri, newVersion, now.after(change));
    }
    return now == this ? new TextDocument(uri, newVersion, text) : now;
  }

  private String after(TextDocumentContentChangeEvent change) {
    Range range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    int from = offset(range.getStart());
    int to = Math.max(from, offset(range.getEnd()));
    return text.substring(0, from) + change.getText() + text.substring(to);
  }

  /** The offset of a position; what lies outside is the nearest place inside. */
  public int offset(Position position) {
    int line = position.getLine();
    if (line < 0) {
      return 0;
    }
    if (line >= lines.length) {
      return text.length();
    }
    int begin = lines[line];
    return Math.min(begin + Math.max(0, position.getCharacter()), contentEnd(line));
  }

  /** The offset where the content of the line ends, before what ends the line. */
  public int contentEnd(int line) {
    int end = line + 1 < lines.length ? lines[line + 1] : text.length();
    while (end > lines[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The offset where the line begins. */
  public int lineStart(int line) {
    return lines[Math.max(0, Math.min(line, lines.length - 1))];
  }

  /** The line that holds the offset, from 0. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lines, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** The text of a line, without what ends it. */
  public String lineText(int line) {
    return text.substring(lines[line], contentEnd(line));
  }

  /** The position of an offset. */
  public Position position(int offset) {
    int inside = Math.max(0, Math.min(offset, text.length()));
    int line = line(inside);
    return new Position(line, inside - lines[line]);
  }

  /** The range between two offsets. */
  public Range range(int from, int to) {
    return new Range(position(from), position(to));
  }

  /** The range of all of the text. */
  public Range whole() {
    return range(0, text.length());
  }
}
