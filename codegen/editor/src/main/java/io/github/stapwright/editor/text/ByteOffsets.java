package io.github.stapwright.editor.text;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Scripts are bytes, what an editor shows are characters: which of them belong together. */
public final class ByteOffsets {
  private final TextDocument document;
  private final byte[] bytes;

  /** The byte of each character, and behind the last; empty if each character is one byte. */
  private final int[] byteOf;

  /** The bytes at which lines begin, after LF, as SystemTap counts them. */
  private final int[] lines;

  private ByteOffsets(TextDocument document) {
    this.document = document;
    this.bytes = document.text().getBytes(StandardCharsets.UTF_8);
    this.byteOf = bytes.length == document.text().length() ? new int[0] : table(document.text());
    this.lines = lines(bytes);
  }

  /** Those of a text. */
  public static ByteOffsets of(TextDocument document) {
    return new ByteOffsets(document);
  }

  private static int[] table(String text) {
    int[] table = new int[text.length() + 1];
    int at = 0;
    for (int index = 0; index < text.length(); index++) {
      table[index] = at;
      char letter = text.charAt(index);
      boolean pair =
          Character.isHighSurrogate(letter)
              && index + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(index + 1));
      if (pair) {
        table[++index] = at;
        at += 4;
      } else {
        at += size(letter);
      }
    }
    table[text.length()] = at;
    return table;
  }

  /** Half of a pair alone becomes `?`. */
  private static int size(char letter) {
    if (letter < 0x80 || Character.isSurrogate(letter)) {
      return 1;
    }
    return letter < 0x800 ? 2 : 3;
  }

  private static int[] lines(byte[] bytes) {
    int count = 1;
    for (byte value : bytes) {
      count += value == '\n' ? 1 : 0;
    }
    int[] starts = new int[count];
    int line = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        starts[++line] = at + 1;
      }
    }
    return starts;
  }

  /** The text in UTF-8. */
  public ByteString bytes() {
    return ByteString.of(bytes);
  }

  /** The character that holds the byte. */
  public int character(int offset) {
    if (byteOf.length == 0) {
      return Math.min(offset, document.text().length());
    }
    int found = Arrays.binarySearch(byteOf, offset);
    if (found < 0) {
      return Math.min(-found - 2, document.text().length());
    }
    // The two halves of a pair begin at one byte: the first is meant.
    return found > 0 && byteOf[found - 1] == offset ? found - 1 : found;
  }

  /** The byte at which a line and column of a message lies. */
  private int offset(int line, int column) {
    int index = Math.max(0, Math.min(line - 1, lines.length - 1));
    return Math.min(lines[index] + Math.max(0, column - 1), bytes.length);
  }

  /** The first character of the place. */
  public int begin(Origin origin) {
    return character(offset(origin.line(), origin.column()));
  }

  /** The character behind the last of the place. */
  public int end(Origin origin) {
    int end = offset(origin.line(), origin.column()) + Math.max(1, origin.length());
    return character(Math.min(end, bytes.length));
  }
}
