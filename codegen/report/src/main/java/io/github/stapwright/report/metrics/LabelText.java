package io.github.stapwright.report.metrics;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.report.value.Value;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes a part of a key as the value of a label, which is text. Bytes that are no text are written
 * as a shell quotes them, {@code $'caf\xe9'}; so is text that begins like that, so that two keys
 * never look the same.
 */
final class LabelText {
  private static final String OPENING = "$'";

  private LabelText() {}

  static String of(Value part) {
    return part instanceof Value.Number number
        ? Long.toString(number.value())
        : of(((Value.Text) part).value());
  }

  private static String of(ByteString bytes) {
    String text = bytes.utf8();
    boolean isText = Arrays.equals(ByteString.of(text).toBytes(), bytes.toBytes());
    return isText && !text.startsWith(OPENING) ? text : quoted(bytes);
  }

  private static String quoted(ByteString bytes) {
    StringBuilder quoted = new StringBuilder(OPENING);
    for (int at = 0; at < bytes.size(); at++) {
      int each = bytes.at(at);
      if (each == '\\' || each == '\'') {
        quoted.append('\\').append((char) each);
      } else if (each >= ' ' && each < 0x7f) {
        quoted.append((char) each);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\x%02x", each));
      }
    }
    return quoted.append('\'').toString();
  }
}
