package io.github.stapwright.simulator.value;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.PrintFormat;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a directive of {@code printf} prints (runtime/vsprintf.c of SystemTap 5.6). */
public final class FormattedText {
  private FormattedText() {}

  /**
   * {@code %s}.
   *
   * @param width the least bytes; what is not positive is none
   * @param precision the most bytes of the string, negative for all
   */
  public static void string(
      TextBuffer out,
      PrintFormat.Directive directive,
      long width,
      long precision,
      ByteString text) {
    ByteString shown =
        precision >= 0 && precision < text.size() ? text.slice(0, (int) precision) : text;
    padded(out, directive, width, shown);
    if (directive.flag() == '0') {
      out.append(0);
    }
  }

  /** {@code %c}. */
  public static void character(
      TextBuffer out, PrintFormat.Directive directive, long width, long value) {
    byte low = (byte) value;
    ByteString shown =
        directive.flag() == '#'
            ? ByteString.of(EscapedByte.of(low & 0xff, '\''))
            : ByteString.of(new byte[] {low});
    padded(out, directive, width, shown);
  }

  private static void padded(
      TextBuffer out, PrintFormat.Directive directive, long width, ByteString shown) {
    boolean left = directive.flag() == '-';
    long blanks = width - shown.size();
    if (!left) {
      out.fill(' ', blanks);
    }
    out.append(shown);
    if (left) {
      out.fill(' ', blanks);
    }
  }

  /**
   * {@code %b}: the bytes of the number, the least first.
   *
   * @param width the least bytes, filled up with NUL; without a precision, how many of the number
   * @param precision how many bytes of the number: 1, 2, 4 or 8, anything else is none
   */
  public static void binary(
      TextBuffer out, PrintFormat.Directive directive, long width, long precision, long value) {
    long given = isBinarySize(precision) ? precision : isBinarySize(width) ? width : Long.BYTES;
    long filled = Math.max(width - given, 0);
    boolean left = directive.flag() == '-';
    out.fill(0, left ? 0 : filled);
    for (int index = 0; index < given && out.room() > 0; index++) {
      out.append((int) (value >> (8 * index)));
    }
    out.fill(0, left ? filled : 0);
  }

  private static boolean isBinarySize(long size) {
    return size == 1 || size == 2 || size == 4 || size == 8;
  }

  /** {@code %d}, {@code %i}, {@code %u}, {@code %x}, {@code %X}, {@code %o} and {@code %p}. */
  public static void number(
      TextBuffer out, PrintFormat.Directive directive, long width, long precision, long value) {
    char conversion = directive.conversion();
    boolean signed = conversion == 'd' || conversion == 'i';
    long unsigned = signed && value < 0 ? -value : value;
    int radix = radix(conversion);
    long digits = Math.max(TextBuffer.length(unsigned, radix), precision);
    String sign = signed ? sign(directive.flag(), value) : prefix(directive, conversion);
    long missing = Math.max(width - sign.length() - digits, 0);
    char flag = directive.flag();
    out.fill(' ', flag == '-' || flag == '0' ? 0 : missing);
    for (int index = 0; index < sign.length(); index++) {
      out.append(sign.charAt(index));
    }
    out.fill('0', flag == '0' ? missing : 0);
    digits(out, unsigned, radix, digits, conversion == 'X');
    out.fill(' ', flag == '-' ? missing : 0);
  }

  private static void digits(
      TextBuffer out, long unsigned, int radix, long least, boolean capital) {
    if (capital) {
      String digits = Long.toHexString(unsigned).toUpperCase(Locale.ROOT);
      out.fill('0', least - digits.length()).append(ByteString.of(digits));
    } else {
      out.digits(unsigned, radix, least);
    }
  }

  private static int radix(char conversion) {
    return switch (conversion) {
      case 'o' -> 8;
      case 'x', 'X', 'p' -> 16;
      default -> 10;
    };
  }

  private static String sign(char flag, long value) {
    if (value < 0) {
      return "-";
    }
    return flag == '+' ? "+" : flag == ' ' ? " " : "";
  }

  private static String prefix(PrintFormat.Directive directive, char conversion) {
    boolean shown = directive.flag() == '#' || conversion == 'p';
    if (!shown) {
      return "";
    }
    return switch (conversion) {
      case 'x', 'p' -> "0x";
      case 'X' -> "0X";
      case 'o' -> "0";
      default -> "";
    };
  }

  /** The decimal digits of a number, as {@code print} writes them. */
  public static ByteString decimal(long value) {
    return ByteString.of(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
  }
}
