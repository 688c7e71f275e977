package io.github.stapwright.simulator.value;

import io.github.stapwright.model.ByteString;
import java.util.Arrays;

/** Bytes that are being put together, up to a limit: what goes beyond it is lost. */
public final class TextBuffer {
  private static final int FIRST_SIZE = 128;

  /** {@code -9223372036854775808}, or 22 octal digits. */
  private static final int LONGEST_NUMBER = 22;

  /** {@code 9223372036854775807}. */
  private static final int LONGEST_POSITIVE = 19;

  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final int limit;
  private final byte[] digits = new byte[LONGEST_NUMBER];
  private byte[] bytes;
  private int size;

  /** An empty one that takes {@code limit} bytes. */
  public TextBuffer(int limit) {
    this.limit = limit;
    this.bytes = new byte[Math.min(limit, FIRST_SIZE)];
  }

  /** Empties it. */
  public void clear() {
    size = 0;
  }

  /** How many bytes it can still take. */
  public int room() {
    return limit - size;
  }

  /** Appends one byte. */
  public TextBuffer append(int value) {
    if (size < limit) {
      require(1);
      bytes[size++] = (byte) value;
    }
    return this;
  }

  /** Appends {@code count} times the same byte. */
  public TextBuffer fill(int value, long count) {
    int taken = (int) Math.max(0, Math.min(count, room()));
    require(taken);
    Arrays.fill(bytes, size, size + taken, (byte) value);
    size += taken;
    return this;
  }

  /** Appends bytes. */
  public TextBuffer append(ByteString text) {
    if (text.size() > room()) {
      return append(text.slice(0, room()));
    }
    require(text.size());
    text.copyTo(bytes, size);
    size += text.size();
    return this;
  }

  /** Appends a number in decimal. */
  public TextBuffer decimal(long value) {
    return value < 0 ? append('-').digits(-value, 10, 0) : digits(value, 10, 0);
  }

  /** Appends the digits of a number, which has no sign, and as many zeros before as are missing. */
  public TextBuffer digits(long unsigned, int radix, long least) {
    int begin = radix == 10 && unsigned >= 0 ? putDecimal(unsigned) : put(unsigned, radix);
    int count = LONGEST_NUMBER - begin;
    fill('0', least - count);
    int taken = Math.min(count, room());
    require(taken);
    System.arraycopy(digits, begin, bytes, size, taken);
    size += taken;
    return this;
  }

  /** Puts the digits at the end of their array and gives the place of the first. */
  private int put(long unsigned, int radix) {
    int begin = LONGEST_NUMBER;
    long left = unsigned;
    do {
      digits[--begin] = DIGITS[(int) remainder(left, radix)];
      left = divide(left, radix);
    } while (left != 0);
    return begin;
  }

  /** The same, with a radix that the compiler knows, so that it need not divide. */
  private int putDecimal(long number) {
    int begin = LONGEST_NUMBER;
    long left = number;
    do {
      long next = left / 10;
      digits[--begin] = (byte) ('0' + left - 10 * next);
      left = next;
    } while (left != 0);
    return begin;
  }

  /** How many digits a number has that has no sign. */
  public static int length(long unsigned, int radix) {
    if (radix == 10 && unsigned >= 0) {
      return decimalLength(unsigned);
    }
    int length = 1;
    for (long left = divide(unsigned, radix); left != 0; left = left / radix) {
      length++;
    }
    return length;
  }

  /** Multiplies, which takes less time than to divide. */
  private static int decimalLength(long number) {
    int length = 1;
    long power = 10;
    while (length < LONGEST_POSITIVE && number >= power) {
      power *= 10;
      length++;
    }
    return length;
  }

  private static long divide(long unsigned, int radix) {
    return unsigned < 0 ? Long.divideUnsigned(unsigned, radix) : unsigned / radix;
  }

  private static long remainder(long unsigned, int radix) {
    return unsigned < 0 ? Long.remainderUnsigned(unsigned, radix) : unsigned % radix;
  }

  private void require(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, Math.min(limit, 2 * bytes.length)));
    }
  }

  /** A copy of what was put together. */
  public ByteString text() {
    return ByteString.of(bytes, 0, size);
  }
}
