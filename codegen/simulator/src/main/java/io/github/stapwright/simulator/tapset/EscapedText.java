package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.value.EscapedByte;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Text with escapes for what is not printable, {@code \\n}, {@code \\u00E9}, {@code \\377}, as
 * {@code text_str} and {@code string_quoted} write it (runtime/stp_string.c of SystemTap 5.6).
 */
final class EscapedText {
  /** The least room that quoted text is given: quotes and dots. */
  private static final int LEAST_QUOTED = 5;

  private static final int DOTS = 3;

  private final ByteString in;
  private final StringBuilder out = new StringBuilder();
  private int room;
  private int next;
  private boolean cut;
  private int cuttable = -1;
  private int cuttableLength;

  private EscapedText(ByteString in, int room) {
    this.in = in;
    this.room = room;
  }

  static ByteString of(ByteString text, int most) {
    return of(text, most, 0);
  }

  /**
   * The text without quotes.
   *
   * @param length the most characters that it becomes, 0 for as many as a string can have
   */
  static ByteString of(ByteString text, int most, int length) {
    EscapedText escaped = new EscapedText(text, length <= 0 || length > most ? most : length);
    escaped.append();
    return ByteString.of(escaped.out.toString());
  }

  /** The text in quotes; dots behind them say that it is cut. */
  static ByteString quoted(ByteString text, int most, int length) {
    int wanted = length <= 0 || length > most ? most : length;
    EscapedText escaped = new EscapedText(text, Math.max(wanted, LEAST_QUOTED) - 2);
    escaped.append();
    return ByteString.of('"' + escaped.shown() + '"' + (escaped.cut ? "..." : ""));
  }

  /** Room for the dots is made by leaving out characters, but no part of an escape. */
  private String shown() {
    if (!cut) {
      return out.toString();
    }
    int end = Math.max(out.length() + room - DOTS, 0);
    boolean splits = cuttable >= 0 && cuttable < end && end < cuttable + cuttableLength;
    return out.substring(0, Math.min(splits ? cuttable : end, out.length()));
  }

  private void append() {
    while (next < in.size()) {
      if (room <= 0) {
        cut = true;
        return;
      }
      int width = width();
      String shown = shown(width);
      if (shown.length() > 1) {
        if (cuttable < 0 && room - DOTS < shown.length()) {
          cuttable = out.length();
          cuttableLength = shown.length();
        }
        if (room < shown.length()) {
          cut = true;
          return;
        }
      }
      out.append(shown);
      room -= shown.length();
      next += width;
    }
  }

  /** How many bytes make the character at hand; 1 for what is not UTF-8. */
  private int width() {
    int first = in.at(next);
    int width = first >= 0xf0 && first < 0xf8 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
    if (width == 1 || first >= 0xf8 || next + width > in.size()) {
      return 1;
    }
    try {
      byte[] bytes = in.slice(next, next + width).toBytes();
      int characters = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).length();
      return characters == (width == 4 ? 2 : 1) ? width : 1;
    } catch (CharacterCodingException invalid) {
      return 1;
    }
  }

  private String shown(int width) {
    if (width > 1) {
      int point = in.slice(next, next + width).utf8().codePointAt(0);
      return point <= 0xffff
          ? String.format(Locale.ROOT, "\\u%04X", point)
          : String.format(Locale.ROOT, "\\U%08X", point);
    }
    return EscapedByte.of(in.at(next), '"');
  }
}
