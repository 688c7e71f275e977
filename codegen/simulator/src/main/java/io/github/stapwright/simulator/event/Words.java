package io.github.stapwright.simulator.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once: the first byte is the lowest of a word. */
final class Words {
  private static final VarHandle VIEW =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long BLANKS = ONES * ' ';
  private static final long LINE_ENDS = ONES * '\n';

  private Words() {}

  static long at(byte[] bytes, int index) {
    return (long) VIEW.get(bytes, index);
  }

  /** Which byte is the first that ends or breaks a plain JSON string, 8 if none does. */
  static int firstSpecial(long word) {
    long controls = word - BLANKS & ~word;
    long found = (zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | controls) & HIGHS;
    return Long.numberOfTrailingZeros(found) >>> 3;
  }

  /** Where the first line end is from {@code from} on, {@code to} if there is none before. */
  static int lineEnd(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long found = zeros(at(bytes, at) ^ LINE_ENDS) & HIGHS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Whether the part of {@code bytes} holds {@code text} and nothing else. */
  static boolean isSame(byte[] text, byte[] bytes, int from, int to) {
    int size = text.length;
    if (size != to - from) {
      return false;
    }
    if (size < Long.BYTES) {
      return isSameShort(text, bytes, from);
    }
    for (int at = 0; at <= size - Long.BYTES; at += Long.BYTES) {
      if (at(text, at) != at(bytes, from + at)) {
        return false;
      }
    }
    return at(text, size - Long.BYTES) == at(bytes, to - Long.BYTES);
  }

  private static boolean isSameShort(byte[] text, byte[] bytes, int from) {
    for (int at = 0; at < text.length; at++) {
      if (text[at] != bytes[from + at]) {
        return false;
      }
    }
    return true;
  }

  /** The first {@code count} bytes of the word, less than eight. */
  static long first(long word, int count) {
    return word & (1L << 8 * count) - 1;
  }

  /** Has its highest bit set in bytes that are 0; above the first of them it may be wrong. */
  private static long zeros(long word) {
    return word - ONES & ~word;
  }
}
