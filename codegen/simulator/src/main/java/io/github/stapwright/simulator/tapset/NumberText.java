package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;

/** Numbers in text as the kernel's {@code simple_strtol} reads them: it wraps around silently. */
final class NumberText {
  private static final int HEXADECIMAL = 16;

  private NumberText() {}

  static long parse(ByteString text, long base) {
    boolean negative = text.size() > 0 && text.at(0) == '-';
    int begin = negative ? 1 : 0;
    long radix = base == 0 ? radix(text, begin) : base;
    if (radix == HEXADECIMAL && isHexadecimalPrefix(text, begin)) {
      begin += 2;
    }
    long value = 0;
    for (int at = begin; at < text.size() && digit(text.at(at)) < radix; at++) {
      value = value * radix + digit(text.at(at));
    }
    return negative ? -value : value;
  }

  private static long radix(ByteString text, int begin) {
    if (begin >= text.size() || text.at(begin) != '0') {
      return 10;
    }
    boolean isHexadecimal =
        isHexadecimalPrefix(text, begin)
            && begin + 2 < text.size()
            && digit(text.at(begin + 2)) < HEXADECIMAL;
    return isHexadecimal ? HEXADECIMAL : 8;
  }

  private static boolean isHexadecimalPrefix(ByteString text, int begin) {
    return begin + 1 < text.size() && text.at(begin) == '0' && (text.at(begin + 1) | 0x20) == 'x';
  }

  /** The value of a digit; letters behind {@code f} are none in any base. */
  private static int digit(int character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    int letter = character | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : Integer.MAX_VALUE;
  }
}
