package io.github.stapwright.language.syntax;

import io.github.stapwright.model.ByteString;
import java.io.ByteArrayOutputStream;

/** The values of string tokens. */
final class Strings {
  private static final String ESCAPES = "abtnvfr";
  private static final String VALUES = "\u0007\b\t\n\u000b\f\r";

  private Strings() {}

  /** The characters between the quotes, escapes not read: what conditionals compare. */
  static String raw(ScriptToken token) {
    String text = token.text();
    return text.substring(1, text.length() - 1);
  }

  /** The bytes that it stands for once C's escapes are read. */
  static ByteString value(ScriptToken token) {
    String raw = raw(token);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
    int at = 0;
    while (at < raw.length()) {
      char next = raw.charAt(at++);
      if (next == '\\' && at < raw.length()) {
        at = escape(raw, at, bytes);
      } else {
        bytes.write(next);
      }
    }
    return ByteString.of(bytes.toByteArray());
  }

  private static int escape(String raw, int begin, ByteArrayOutputStream bytes) {
    char escaped = raw.charAt(begin);
    int named = ESCAPES.indexOf(escaped);
    if (named >= 0) {
      bytes.write(VALUES.charAt(named));
      return begin + 1;
    }
    if (escaped >= '0' && escaped <= '7') {
      return digits(raw, begin, begin + 3, 8, bytes);
    }
    boolean hexadecimal =
        escaped == 'x'
            && begin + 1 < raw.length()
            && Character.digit(raw.charAt(begin + 1), 16) >= 0;
    if (hexadecimal) {
      return digits(raw, begin + 1, raw.length(), 16, bytes);
    }
    bytes.write(escaped);
    return begin + 1;
  }

  private static int digits(
      String raw, int begin, int limit, int radix, ByteArrayOutputStream bytes) {
    int value = 0;
    int at = begin;
    while (at < Math.min(limit, raw.length()) && Character.digit(raw.charAt(at), radix) >= 0) {
      value = value * radix + Character.digit(raw.charAt(at++), radix) & 0xff;
    }
    bytes.write(value);
    return at;
  }
}
