package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;

/** Functions of {@code string.stp}. */
final class Strings {
  private static final ByteString EMPTY = ByteString.of("");

  private Strings() {}

  static void declare(Table table) {
    table.number("strlen/1", (frame, it) -> it.text(frame, 0).size());
    table.number(
        "isinstr/2", (frame, it) -> find(it.text(frame, 0), it.text(frame, 1), 0) < 0 ? 0 : 1);
    table.number("strpos/2", (frame, it) -> find(it.text(frame, 0), it.text(frame, 1), 0));
    table.text("substr/3", Strings::substring);
    table.number("stringat/2", Strings::byteAt);
    table.number("isdigit/1", (frame, it) -> isDigit(it.text(frame, 0)) ? 1 : 0);
    table.number(
        "strtol/2", (frame, it) -> NumberText.parse(it.text(frame, 0), it.number(frame, 1)));
    table.text(
        "str_replace/3",
        (frame, it) -> replaced(it.text(frame, 0), it.text(frame, 1), it.text(frame, 2)));
    table.text("text_str/1", (frame, it) -> EscapedText.of(it.text(frame, 0), most(frame)));
    table.text(
        "text_strn/3",
        (frame, it) -> {
          ByteString text = it.text(frame, 0);
          long length = Math.max(0, Math.min(it.number(frame, 1), most(frame) + 1));
          return it.number(frame, 2) == 0
              ? EscapedText.of(text, most(frame), (int) length)
              : EscapedText.quoted(text, most(frame), (int) length);
        });
    table.text("string_quoted/1", (frame, it) -> quoted(frame, it.text(frame, 0)));
  }

  /** {@code string_quoted(text)}. */
  static ByteString quoted(Frame frame, ByteString text) {
    return EscapedText.quoted(text, most(frame), 0);
  }

  private static int most(Frame frame) {
    return frame.host().longestString();
  }

  /** Where {@code wanted} begins in {@code text} at or behind {@code from}, or -1. */
  static int find(ByteString text, ByteString wanted, int from) {
    for (int at = from; at + wanted.size() <= text.size(); at++) {
      int matched = 0;
      while (matched < wanted.size() && text.at(at + matched) == wanted.at(matched)) {
        matched++;
      }
      if (matched == wanted.size()) {
        return at;
      }
    }
    return -1;
  }

  private static ByteString substring(Frame frame, Arguments arguments) {
    ByteString text = arguments.text(frame, 0);
    long start = arguments.number(frame, 1);
    long length = arguments.number(frame, 2);
    // The library adds one for the final NUL, which overflows for the greatest length.
    boolean overflows = length == Long.MAX_VALUE;
    if (start < 0 || start >= text.size() || length <= 0 || overflows) {
      return EMPTY;
    }
    return text.slice(
        (int) start, (int) Math.min(start + Math.min(length, text.size()), text.size()));
  }

  private static long byteAt(Frame frame, Arguments arguments) {
    ByteString text = arguments.text(frame, 0);
    long at = arguments.number(frame, 1);
    if (at < 0 || at >= text.size()) {
      throw ScriptError.of("Position out of bounds");
    }
    return text.at((int) at);
  }

  private static boolean isDigit(ByteString text) {
    return text.size() > 0 && text.at(0) >= '0' && text.at(0) <= '9';
  }

  private static ByteString replaced(ByteString text, ByteString wanted, ByteString other) {
    if (wanted.size() == 0) {
      return text;
    }
    ByteString result = EMPTY;
    int from = 0;
    for (int at = find(text, wanted, 0); at >= 0; at = find(text, wanted, from)) {
      result = result.concat(text.slice(from, at)).concat(other);
      from = at + wanted.size();
    }
    return result.concat(text.slice(from, text.size()));
  }
}
