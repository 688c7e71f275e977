package io.github.stapwright.simulator.value;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.PrintFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What {@code printf} prints (runtime/vsprintf.c of SystemTap 5.6). */
public final class FormattedText {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<?> arguments;
  private int next;

  private FormattedText(List<?> arguments) {
    this.arguments = arguments;
  }

  /**
   * The text of {@code format} with {@code arguments}, each a {@link Long} or a {@link ByteString}.
   */
  public static ByteString of(PrintFormat format, List<?> arguments) {
    FormattedText text = new FormattedText(arguments);
    format.pieces().forEach(text::append);
    return ByteString.of(text.out.toByteArray());
  }

  private void append(PrintFormat.Piece piece) {
    if (piece instanceof PrintFormat.Text text) {
      write(text.bytes());
    } else {
      append((PrintFormat.Directive) piece);
    }
  }

  private void append(PrintFormat.Directive directive) {
    int width = amount(directive.width(), -1);
    int precision = amount(directive.precision(), -1);
    if (directive.width() instanceof PrintFormat.Dynamic && width < 0) {
      width = -1;
    }
    boolean negativePrecision =
        directive.precision() instanceof PrintFormat.Dynamic && precision < 0;
    switch (directive.conversion()) {
      case 's' -> string(directive, width, negativePrecision ? 0 : precision);
      case 'c' -> character(directive, width);
      case 'b' -> binary(width);
      default -> number(directive, width, precision);
    }
  }

  private int amount(PrintFormat.Amount amount, int absent) {
    if (amount instanceof PrintFormat.Fixed fixed) {
      return fixed.value();
    }
    return amount instanceof PrintFormat.Dynamic ? (int) longArgument() : absent;
  }

  private long longArgument() {
    return (Long) arguments.get(next++);
  }

  private void string(PrintFormat.Directive directive, int width, int precision) {
    ByteString value = (ByteString) arguments.get(next++);
    int length = precision < 0 ? value.size() : Math.min(value.size(), precision);
    pad(directive, width, value.slice(0, length));
    if (directive.flag() == '0') {
      out.write(0);
    }
  }

  private void character(PrintFormat.Directive directive, int width) {
    int value = (int) (longArgument() & 0xff);
    ByteString shown =
        directive.flag() == '#'
            ? ByteString.of(escaped(value))
            : ByteString.of(new byte[] {(byte) value});
    pad(directive, width, shown);
  }

  private static String escaped(int value) {
    return switch (value) {
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      default ->
          value >= ' ' && value < 0x7f
              ? String.valueOf((char) value)
              : String.format(Locale.ROOT, "\\%03o", value);
    };
  }

  private void binary(int width) {
    long value = longArgument();
    int bytes = width < 0 ? Long.BYTES : width;
    for (int index = 0; index < bytes; index++) {
      out.write((int) (value >> (8 * index)));
    }
  }

  private void number(PrintFormat.Directive directive, int width, int precision) {
    long value = longArgument();
    char conversion = directive.conversion();
    boolean signed = conversion == 'd' || conversion == 'i';
    String digits = atLeast(precision, digits(conversion, value));
    String sign = signed ? sign(directive.flag(), value) : prefix(directive, conversion);
    int zeros = directive.flag() == '0' ? width - sign.length() - digits.length() : 0;
    pad(directive, width, ByteString.of(sign + "0".repeat(Math.max(zeros, 0)) + digits));
  }

  private static String digits(char conversion, long value) {
    return switch (conversion) {
      case 'd', 'i' -> Long.toUnsignedString(Math.abs(value));
      case 'o' -> Long.toOctalString(value);
      case 'x', 'p' -> Long.toHexString(value);
      case 'X' -> Long.toHexString(value).toUpperCase(Locale.ROOT);
      default -> Long.toUnsignedString(value);
    };
  }

  private static String atLeast(int precision, String digits) {
    return "0".repeat(Math.max(precision - digits.length(), 0)) + digits;
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

  private void pad(PrintFormat.Directive directive, int width, ByteString shown) {
    int blanks = Math.max(width - shown.size(), 0);
    boolean left = directive.flag() == '-';
    write(ByteString.of(" ".repeat(left ? 0 : blanks)));
    write(shown);
    write(ByteString.of(" ".repeat(left ? blanks : 0)));
  }

  private void write(ByteString bytes) {
    out.writeBytes(bytes.toBytes());
  }

  /** The decimal digits of a number, as {@code print} writes them. */
  public static ByteString decimal(long value) {
    return ByteString.of(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
  }
}
