package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.plan.MarkerArguments;
import io.github.stapwright.simulator.value.ScriptError;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Strings of UTF-16 and UTF-32 in the traced program, and buffers (library of SystemTap 5.6). */
final class WideStrings {
  private WideStrings() {}

  static void declare(Table table) {
    declare(table, "utf16", Short.BYTES);
    declare(table, "utf32", Integer.BYTES);
    table.text(
        "user_buffer_quoted/3",
        (frame, it) -> {
          long address = it.number(frame, 0);
          ByteString quoted = buffer(frame, address, it.number(frame, 1), it.number(frame, 2));
          return quoted == null ? hexadecimal(address) : quoted;
        });
    table.text(
        "user_buffer_quoted_error/3",
        (frame, it) -> {
          long address = it.number(frame, 0);
          long room = it.number(frame, 2);
          ByteString quoted = room <= 0 ? null : buffer(frame, address, it.number(frame, 1), room);
          if (quoted == null) {
            throw ScriptError.of(
                "Unable to access user space data at 0x" + Long.toHexString(address));
          }
          return quoted;
        });
  }

  private static void declare(Table table, String form, int bytes) {
    table.text(
        "user_string_" + form + "/1", (frame, it) -> read(frame, it.number(frame, 0), bytes));
    Table.Text orElse =
        (frame, it) -> {
          try {
            return read(frame, it.number(frame, 0), bytes);
          } catch (ScriptError unreadable) {
            return it.text(frame, 1);
          }
        };
    table.text("user_string_" + form + "/2", orElse);
    table.text("user_string2_" + form + "/2", orElse);
    table.text(
        "user_string_quoted_" + form + "/1",
        (frame, it) -> {
          long address = it.number(frame, 0);
          try {
            return Strings.quoted(frame, read(frame, address, bytes));
          } catch (ScriptError unreadable) {
            return hexadecimal(address);
          }
        });
  }

  private static ByteString hexadecimal(long address) {
    return ByteString.of("0x" + Long.toHexString(address));
  }

  private static @Nullable ByteString buffer(Frame frame, long address, long length, long room) {
    int most = frame.host().longestString();
    if (room <= 0) {
      return ByteString.of("");
    }
    int taken = (int) Math.max(0, Math.min(length, most));
    return MarkerArguments.bytes(frame, address, taken)
        .map(it -> EscapedText.quoted(it, most, (int) Math.min(room, most + 1L)))
        .orElse(null);
  }

  /** The UTF-8 of what lies at the address, up to the first unit that is 0. */
  private static ByteString read(Frame frame, long address, int bytes) {
    ByteString memory = MarkerArguments.string(frame, address);
    if (memory == null) {
      throw ScriptError.of(
          "user string copy fault at 0x" + Long.toHexString(address) + " [man error::fault]");
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int at = 0;
    long character = unit(memory, at, bytes);
    while (character != 0) {
      long pair = bytes == Short.BYTES ? paired(character, unit(memory, at + bytes, bytes)) : 0;
      at += pair == 0 ? 0 : bytes;
      byte[] encoded = encoded(pair == 0 ? character : pair, bytes, address + at);
      if (text.size() + encoded.length > frame.host().longestString()) {
        break;
      }
      text.writeBytes(encoded);
      at += bytes;
      character = unit(memory, at, bytes);
    }
    return ByteString.of(text.toByteArray());
  }

  /** A unit, the least byte first; behind the end there is nothing but 0. */
  private static long unit(ByteString memory, int at, int bytes) {
    long unit = 0;
    for (int index = bytes - 1; index >= 0; index--) {
      unit = unit << Byte.SIZE | (at + index < memory.size() ? memory.at(at + index) : 0);
    }
    return unit;
  }

  /** The character of two surrogates, or 0 if they are none. */
  private static long paired(long high, long low) {
    boolean pair = high >= 0xD800 && high <= 0xDBFF && low >= 0xDC00 && low <= 0xDFFF;
    return pair ? Character.toCodePoint((char) high, (char) low) : 0;
  }

  private static byte[] encoded(long character, int bytes, long address) {
    boolean alone = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    if (alone || character > Character.MAX_CODE_POINT) {
      throw ScriptError.of(
          String.format(
              Locale.ROOT,
              "invalid UTF-%d character U+%X at 0x%x",
              bytes * Byte.SIZE,
              character,
              address));
    }
    return Character.toString((int) character).getBytes(StandardCharsets.UTF_8);
  }
}
