package io.github.stapwright.language.layout;

import io.github.stapwright.model.ByteString;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * How a string is spelled between quotes.
 *
 * <p>SystemTap hands the escapes on to the C compiler, so they are those of C. A byte that is no
 * text is spelled in octal with three digits, which ends by itself, where {@code \x} would swallow
 * the hexadecimal digits behind it; {@code ??} is broken up, since C might read a trigraph.
 */
final class StringSpelling {
  private StringSpelling() {}

  static String of(ByteString value) {
    StringBuilder text = new StringBuilder("\"");
    int at = 0;
    while (at < value.size()) {
      int length = lengthOfCharacter(value, at);
      if (length > 1) {
        text.append(decode(value, at, length));
      } else {
        text.append(spell(value.at(at), at > 0 ? value.at(at - 1) : 0));
      }
      at += length;
    }
    return text.append('"').toString();
  }

  private static String spell(int value, int before) {
    return switch (value) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '?' -> before == '?' ? "\\?" : "?";
      default ->
          value >= ' ' && value < 0x7f
              ? String.valueOf((char) value)
              : String.format(java.util.Locale.ROOT, "\\%03o", value);
    };
  }

  /** 2 to 4 for the first byte of a UTF-8 character that is no control character, otherwise 1. */
  private static int lengthOfCharacter(ByteString value, int at) {
    int first = value.at(at);
    int length = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
    if (length == 1 || at + length > value.size()) {
      return 1;
    }
    try {
      CharBuffer characters =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value.toBytes(), at, length));
      return Character.isISOControl(characters.get(0)) ? 1 : length;
    } catch (CharacterCodingException notText) {
      return 1;
    }
  }

  private static String decode(ByteString value, int at, int length) {
    return new String(value.toBytes(), at, length, StandardCharsets.UTF_8);
  }
}
