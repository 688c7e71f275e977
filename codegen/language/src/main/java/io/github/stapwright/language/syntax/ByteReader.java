package io.github.stapwright.language.syntax;

import java.util.Arrays;

/**
 * Bytes with the line and column of the next one. Text may be put in at the current place, as
 * script arguments are; the place stands still until that text is read.
 */
final class ByteReader {
  private byte[] bytes;
  private int at;
  private int line = 1;
  private int column = 1;
  private int pasted;
  private int lineAfter;
  private int columnAfter;

  ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  int peek(int ahead) {
    int index = at + ahead;
    return index < bytes.length ? bytes[index] & 0xff : -1;
  }

  int read() {
    if (at >= bytes.length) {
      return -1;
    }
    int value = bytes[at++] & 0xff;
    if (pasted > 0) {
      pasted--;
      if (pasted == 0) {
        line = lineAfter;
        column = columnAfter;
      }
    } else if (value == '\n') {
      line++;
      column = 1;
    } else {
      column++;
    }
    return value;
  }

  /** Puts {@code text} before the next byte, with the place of what it stands for. */
  void paste(byte[] text, int placeLine, int placeColumn) {
    if (text.length == 0) {
      return;
    }
    byte[] joined = Arrays.copyOf(Arrays.copyOf(bytes, at), bytes.length + text.length);
    System.arraycopy(text, 0, joined, at, text.length);
    System.arraycopy(bytes, at, joined, at + text.length, bytes.length - at);
    bytes = joined;
    pasted = text.length;
    lineAfter = line;
    columnAfter = column;
    line = placeLine;
    column = placeColumn;
  }

  boolean isPasted() {
    return pasted > 0;
  }

  int offset() {
    return at;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  @SuppressWarnings("deprecation") // Latin-1 from bytes, without a decoder.
  String text(int begin, int end) {
    return new String(bytes, 0, begin, end - begin);
  }
}
