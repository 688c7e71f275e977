package io.github.stapwright.simulator.value;

import java.util.Locale;

/**
 * A byte as a character of C writes it, {@code \\n}, {@code \\377}: what {@code %#c} and {@code
 * text_str} print (runtime/vsprintf.c and stp_string.c of SystemTap 5.6).
 */
public final class EscapedByte {
  private EscapedByte() {}

  /**
   * The text of a byte.
   *
   * @param value 0 to 255
   * @param quote the quote that is escaped, the other is not
   */
  public static String of(int value, char quote) {
    if (value == quote || value == '\\') {
      return "\\" + (char) value;
    }
    return switch (value) {
      case 7 -> "\\a";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case 11 -> "\\v";
      default ->
          value >= ' ' && value < 0x7f
              ? String.valueOf((char) value)
              : String.format(Locale.ROOT, "\\%03o", value);
    };
  }
}
