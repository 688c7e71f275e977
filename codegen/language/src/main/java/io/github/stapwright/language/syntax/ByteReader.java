package io.github.stapwright.language.syntax;

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
    makeRoom(text.length);
    at -= text.length;
    System.arraycopy(text, 0, bytes, at, text.length);
    pasted = text.length;
    lineAfter = line;
    columnAfter = column;
    line = placeLine;
    column = placeColumn;
  }

  /** What has been read is not needed again, so text goes where it stood. */
  private void makeRoom(int length) {
    if (at < length) {
      byte[] roomier = new byte[bytes.length - at + 2 * length];
      System.arraycopy(bytes, at, roomier, 2 * length, bytes.length - at);
      bytes = roomier;
      at = 2 * length;
    }
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
