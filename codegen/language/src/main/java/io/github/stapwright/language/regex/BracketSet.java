package io.github.stapwright.language.regex;

import java.util.BitSet;

/** {@code [a-z[:digit:]]}, behind its first bracket. */
final class BracketSet {
  private static final int BYTES = 256;

  private final RegexCompiler in;
  private final BitSet bytes = new BitSet(BYTES);

  BracketSet(RegexCompiler in) {
    this.in = in;
  }

  BitSet read() {
    boolean inverted = in.peek() == '^';
    if (inverted) {
      in.read();
    }
    for (boolean first = true; first || in.peek() != ']'; first = false) {
      if (in.peek() < 0) {
        throw in.wrong("`[` is not closed");
      }
      member();
    }
    in.read();
    if (inverted) {
      bytes.flip(0, BYTES);
      bytes.clear(0);
    }
    return bytes;
  }

  private void member() {
    if (in.peek() == '[' && in.peek(1) == ':') {
      named();
      return;
    }
    int low = in.read();
    boolean isRange = in.peek() == '-' && in.peek(1) >= 0 && in.peek(1) != ']';
    if (!isRange) {
      bytes.set(low);
      return;
    }
    in.read();
    int high = in.read();
    if (high < low) {
      throw in.wrong("the range ends before it begins");
    }
    bytes.set(low, high + 1);
  }

  private void named() {
    in.read();
    in.read();
    StringBuilder name = new StringBuilder();
    while (in.peek() >= 0 && in.peek() != ':') {
      name.append((char) in.read());
    }
    if (in.peek() != ':' || in.peek(1) != ']') {
      throw in.wrong("`[:` is not closed");
    }
    in.read();
    in.read();
    for (int value = 0; value < BYTES; value++) {
      if (holds(name.toString(), value)) {
        bytes.set(value);
      }
    }
  }

  private boolean holds(String name, int value) {
    boolean lower = value >= 'a' && value <= 'z';
    boolean upper = value >= 'A' && value <= 'Z';
    boolean digit = value >= '0' && value <= '9';
    boolean graph = value > ' ' && value < 0x7f;
    return switch (name) {
      case "alpha" -> lower || upper;
      case "lower" -> lower;
      case "upper" -> upper;
      case "digit" -> digit;
      case "alnum" -> lower || upper || digit;
      case "xdigit" -> digit || value >= 'a' && value <= 'f' || value >= 'A' && value <= 'F';
      case "space" -> value == ' ' || value >= '\t' && value <= '\r';
      case "blank" -> value == ' ' || value == '\t';
      case "graph" -> graph;
      case "print" -> graph || value == ' ';
      case "punct" -> graph && !(lower || upper || digit);
      case "cntrl" -> value < ' ' || value == 0x7f;
      default -> throw in.wrong("there is no class `" + name + "`");
    };
  }
}
