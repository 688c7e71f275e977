package io.github.stapwright.simulator.event;

import io.github.stapwright.model.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a line that is written as {@link EventWriter} writes the event of a marker, which nearly
 * all are. What is unusual, or wrong, is left to {@link EventObject}.
 */
final class EventLine {
  private static final int MOST_DIGITS = 18;
  private static final int MOST_ARGUMENTS = 16;

  /** An odd number whose bits look like chance. */
  private static final long MIXING = 0x9e37_79b9_7f4a_7c15L;

  /** More digits than are read here. */
  private static final long NONE = Long.MIN_VALUE;

  private final KnownTexts<String> names = new KnownTexts<>(EventLine::text);
  private final KnownTexts<EventArgument> strings = new KnownTexts<>(EventLine::argument);
  private final EventArgument[] arguments = new EventArgument[MOST_ARGUMENTS];
  private byte[] bytes = {};
  private int at;
  private int end;
  private boolean failed;
  private int begin;
  private int hash;
  private long microseconds;
  private long pid;
  private long tid;
  private String execname = "";
  private String provider = "";
  private String marker = "";
  private List<EventArgument> args = List.of();

  /** The event in the part of {@code line}, or null if it takes more to read it. */
  @Nullable Event read(byte[] line, int from, int to) {
    bytes = line;
    at = from;
    end = to;
    failed = false;
    microseconds = 0;
    pid = 0;
    tid = NONE;
    execname = "";
    provider = "";
    marker = "";
    args = List.of();
    expect('{');
    do {
      member();
    } while (!failed && skip(','));
    expect('}');
    skip('\r');
    return failed || at != end || marker.isEmpty() || microseconds < 0 ? null : event();
  }

  private Event event() {
    return new Event(
        Event.Kind.MARK,
        microseconds,
        pid,
        tid == NONE ? pid : tid,
        execname,
        provider,
        marker,
        args,
        Event.Details.NONE);
  }

  private void member() {
    expect('"');
    switch (peek()) {
      case 'u' -> microseconds = number("us\":");
      case 'p' -> {
        if (at + 1 < end && bytes[at + 1] == 'i') {
          pid = number("pid\":");
        } else {
          provider = name("provider\":\"");
        }
      }
      case 't' -> tid = number("tid\":");
      case 'e' -> execname = name("execname\":\"");
      case 'm' -> {
        marker = name("marker\":\"");
        // A hyphen stands for two underscores.
        failed |= marker.indexOf('-') >= 0;
      }
      case 'a' -> {
        expect("args\":[");
        args = arguments();
      }
      default -> failed = true;
    }
  }

  private long number(String head) {
    expect(head);
    return number();
  }

  private long number() {
    boolean negative = skip('-');
    int first = at;
    int here = first;
    long value = 0;
    while (here < end && bytes[here] >= '0' && bytes[here] <= '9') {
      value = 10 * value + bytes[here++] - '0';
    }
    at = here;
    int digits = here - first;
    boolean leadingZero = digits > 1 && bytes[first] == '0';
    failed |= digits == 0 || digits > MOST_DIGITS || leadingZero;
    return negative ? -value : value;
  }

  private String name(String head) {
    expect(head);
    string();
    String value = failed ? null : names.of(bytes, begin, at - 1, hash);
    failed |= value == null;
    return value == null ? "" : value;
  }

  /** Goes behind the closing quote of a string without escapes, whose opening one is behind. */
  private void string() {
    int here = at;
    long sum = 0;
    begin = here;
    while (here + Long.BYTES <= end) {
      long word = Words.at(bytes, here);
      int special = Words.firstSpecial(word);
      if (special < Long.BYTES) {
        sum = (sum ^ Words.first(word, special)) * MIXING;
        here += special;
        break;
      }
      sum = (sum ^ word) * MIXING;
      here += Long.BYTES;
    }
    // Near the end of a line there is no whole word left.
    while (here < end && isPlain(bytes[here])) {
      sum = (sum ^ bytes[here++]) * MIXING;
    }
    failed |= here >= end || bytes[here] != '"';
    hash = (int) (sum >>> Integer.SIZE);
    at = here + 1;
  }

  private static boolean isPlain(byte value) {
    return value != '"' && value != '\\' && (value >= ' ' || value < 0);
  }

  private List<EventArgument> arguments() {
    if (skip(']')) {
      return List.of();
    }
    int count = 0;
    do {
      if (count == MOST_ARGUMENTS) {
        failed = true;
        return List.of();
      }
      arguments[count++] = argument();
    } while (!failed && skip(','));
    expect(']');
    return failed ? List.of() : list(count);
  }

  private List<EventArgument> list(int count) {
    return switch (count) {
      case 1 -> List.of(arguments[0]);
      case 2 -> List.of(arguments[0], arguments[1]);
      case 3 -> List.of(arguments[0], arguments[1], arguments[2]);
      default -> List.of(Arrays.copyOf(arguments, count));
    };
  }

  private @Nullable EventArgument argument() {
    if (skip('"')) {
      string();
      EventArgument value = failed ? null : strings.of(bytes, begin, at - 1, hash);
      failed |= value == null;
      return value;
    }
    if (peek() == 'n') {
      expect("null");
      return new EventArgument.Null();
    }
    return new EventArgument.Number(number());
  }

  private int peek() {
    return at < end ? bytes[at] : -1;
  }

  private boolean skip(char wanted) {
    boolean found = peek() == wanted;
    at += found ? 1 : 0;
    return found;
  }

  private void expect(char wanted) {
    failed |= !skip(wanted);
  }

  private void expect(String wanted) {
    if (end - at < wanted.length()) {
      failed = true;
      return;
    }
    boolean same = true;
    for (int index = 0; index < wanted.length(); index++) {
      same &= bytes[at + index] == wanted.charAt(index);
    }
    failed |= !same;
    at += wanted.length();
  }

  private static @Nullable String text(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), utf8) ? text : null;
  }

  private static @Nullable EventArgument argument(byte[] utf8) {
    return text(utf8) == null ? null : new EventArgument.Text(ByteString.of(utf8));
  }
}
