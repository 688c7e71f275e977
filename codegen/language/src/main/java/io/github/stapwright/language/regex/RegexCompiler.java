package io.github.stapwright.language.regex;

import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the text of an extended regular expression into instructions. */
final class RegexCompiler {
  private static final int MOST_REPEATS = 255;
  private static final int MOST_INSTRUCTIONS = 10_000;
  private static final int DEEPEST = 500;
  private static final int BYTES = 256;

  private final ByteString text;
  private int at;
  private int groups = 1;
  private int depth;

  RegexCompiler(ByteString text) {
    this.text = text;
  }

  int groups() {
    return groups;
  }

  Instruction[] compile() {
    List<Instruction> all = new ArrayList<>();
    all.add(Instruction.save(0));
    append(all, alternatives());
    if (at < text.size()) {
      throw wrong("unmatched `)`");
    }
    all.add(Instruction.save(1));
    all.add(Instruction.of(Instruction.Kind.MATCH));
    return all.toArray(Instruction[]::new);
  }

  private List<Instruction> alternatives() {
    if (++depth > DEEPEST) {
      throw wrong("groups are nested too deep");
    }
    List<Instruction> left = sequence();
    while (peek() == '|') {
      at++;
      List<Instruction> right = sequence();
      List<Instruction> both = new ArrayList<>();
      both.add(Instruction.split(1, left.size() + 2));
      append(both, left);
      both.add(Instruction.jump(left.size() + 2 + right.size()));
      append(both, right);
      left = both;
    }
    depth--;
    return left;
  }

  private List<Instruction> sequence() {
    List<Instruction> all = new ArrayList<>();
    while (at < text.size() && peek() != '|' && !(peek() == ')' && depth > 1)) {
      append(all, repeated());
    }
    return all;
  }

  private List<Instruction> repeated() {
    List<Instruction> one = atom();
    while (true) {
      switch (peek()) {
        case '*' -> one = star(one);
        case '+' -> one = joined(one, star(one));
        case '?' -> one = optional(one);
        case '{' -> {
          int before = at;
          List<Instruction> counted = counted(one);
          if (counted == null) {
            at = before;
            return one;
          }
          one = counted;
          continue;
        }
        default -> {
          return one;
        }
      }
      at++;
    }
  }

  /** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else behind the brace is text. */
  private @Nullable List<Instruction> counted(List<Instruction> one) {
    at++;
    int least = number();
    int most = least;
    if (peek() == ',') {
      at++;
      most = peek() == '}' ? -1 : number();
    }
    if (least < 0 || peek() != '}') {
      return null;
    }
    at++;
    if (least > MOST_REPEATS || most > MOST_REPEATS || most >= 0 && most < least) {
      throw wrong("a repetition is 0 to " + MOST_REPEATS + " times, the least first");
    }
    List<Instruction> all = new ArrayList<>();
    for (int count = 0; count < least; count++) {
      append(all, one);
    }
    if (most < 0) {
      append(all, star(one));
    }
    for (int count = least; count < most; count++) {
      append(all, optional(one));
    }
    return all;
  }

  private int number() {
    int begin = at;
    int value = 0;
    while (peek() >= '0' && peek() <= '9') {
      value = Math.min(value * 10 + text.at(at++) - '0', 100_000);
    }
    return at == begin ? -1 : value;
  }

  private List<Instruction> atom() {
    int next = text.at(at++);
    return switch (next) {
      case '(' -> group();
      case '[' -> List.of(Instruction.read(new BracketSet(this).read()));
      case '.' -> List.of(Instruction.read(all()));
      case '^' -> List.of(Instruction.of(Instruction.Kind.BEGIN));
      case '$' -> List.of(Instruction.of(Instruction.Kind.END));
      case '\\' -> List.of(Instruction.read(single(escaped())));
      case '*', '+', '?' -> {
        if (at == 1 || depth > 0 && "(|".indexOf(text.at(at - 2)) >= 0) {
          throw wrong("nothing stands before `" + (char) next + "`");
        }
        yield List.of(Instruction.read(single(next)));
      }
      default -> List.of(Instruction.read(single(next)));
    };
  }

  private int escaped() {
    if (at >= text.size()) {
      throw wrong("nothing stands behind the last `\\`");
    }
    return text.at(at++);
  }

  private List<Instruction> group() {
    int number = groups++;
    List<Instruction> all = new ArrayList<>();
    all.add(Instruction.save(2 * number));
    append(all, alternatives());
    if (peek() != ')') {
      throw wrong("`(` is not closed");
    }
    at++;
    all.add(Instruction.save(2 * number + 1));
    return all;
  }

  private static List<Instruction> star(List<Instruction> one) {
    List<Instruction> all = new ArrayList<>();
    all.add(Instruction.split(1, one.size() + 2));
    append(all, one);
    all.add(Instruction.jump(0));
    return all;
  }

  private static List<Instruction> optional(List<Instruction> one) {
    List<Instruction> all = new ArrayList<>();
    all.add(Instruction.split(1, one.size() + 1));
    append(all, one);
    return all;
  }

  private static List<Instruction> joined(List<Instruction> first, List<Instruction> second) {
    List<Instruction> all = new ArrayList<>(first);
    append(all, second);
    return all;
  }

  private static void append(List<Instruction> all, List<Instruction> more) {
    int distance = all.size();
    if (distance + more.size() > MOST_INSTRUCTIONS) {
      throw new IllegalArgumentException("the regular expression is too large");
    }
    more.forEach(it -> all.add(it.moved(distance)));
  }

  private static BitSet all() {
    BitSet bytes = new BitSet(BYTES);
    bytes.set(0, BYTES);
    return bytes;
  }

  private static BitSet single(int value) {
    BitSet bytes = new BitSet(BYTES);
    bytes.set(value);
    return bytes;
  }

  /** The byte at hand, or -1 at the end. */
  int peek() {
    return at < text.size() ? text.at(at) : -1;
  }

  /** The byte so many places ahead, or -1 behind the end. */
  int peek(int ahead) {
    return at + ahead < text.size() ? text.at(at + ahead) : -1;
  }

  /** Goes on by one byte. */
  int read() {
    return text.at(at++);
  }

  IllegalArgumentException wrong(String sentence) {
    return new IllegalArgumentException(sentence + " (at position " + Math.max(at - 1, 0) + ")");
  }
}
