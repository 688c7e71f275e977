package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one function makes of an argument of a system call: the name of the number, or those of the
 * flags that are set in it, and what is left as a number.
 *
 * @param choice whether the whole number has one name
 * @param width how much of the number counts: {@code u32}, {@code s32} (with its sign) or all of it
 * @param otherwise how a number without a name is written
 * @param zero what 0 is among flags
 * @param names by number, those of a choice
 * @param flags in the order in which they are written
 */
record ArgumentNames(
    boolean choice,
    String width,
    String otherwise,
    String zero,
    Map<Long, String> names,
    List<Flag> flags) {

  /** A flag, set where {@code value} stands under {@code mask}. */
  private record Flag(long value, long mask, String name) {}

  static void declare(Table table) {
    read().forEach((function, names) -> table.text(function + "/1", names::evaluated));
  }

  private ByteString evaluated(Frame frame, Arguments it) {
    long number = cut(it.number(frame, 0));
    return ByteString.of(choice ? chosen(number) : set(number));
  }

  private long cut(long number) {
    return switch (width) {
      case "u32" -> number & 0xffff_ffffL;
      case "s32" -> (int) number;
      default -> number;
    };
  }

  private String chosen(long number) {
    String name = names.get(number);
    return name == null ? unnamed(number) : name;
  }

  private String set(long number) {
    if (number == 0) {
      return zero;
    }
    List<String> parts = new ArrayList<>();
    long left = number;
    for (Flag flag : flags) {
      if ((number & flag.mask()) == flag.value()) {
        parts.add(flag.name());
        left &= ~flag.value();
      }
    }
    if (left != 0 && !otherwise.equals("-")) {
      parts.add(unnamed(left));
    }
    return String.join("|", parts);
  }

  private String unnamed(long number) {
    return switch (otherwise) {
      case "x" -> "0x" + Long.toHexString(number);
      case "d" -> Long.toString(number);
      default -> "";
    };
  }

  private static Map<String, ArgumentNames> read() {
    Map<String, ArgumentNames> read = new HashMap<>();
    ArgumentNames last = of(new String[] {"=", "", "choice", "64", "-"});
    for (String line : NumberNames.lines("argument-names.txt")) {
      if (line.startsWith("= ")) {
        String[] words = line.split(" ");
        last = of(words);
        read.put(words[1], last);
      } else if (!line.startsWith("#")) {
        last.add(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
      }
    }
    return read;
  }

  private static ArgumentNames of(String[] words) {
    return new ArgumentNames(
        words[2].equals("choice"),
        words[3],
        words[4],
        words.length > 5 ? words[5] : "",
        new HashMap<>(),
        new ArrayList<>());
  }

  private void add(String number, String name) {
    String[] parts = number.split("/");
    long value = Long.parseUnsignedLong(parts[0], 16);
    names.put(value, name);
    flags.add(new Flag(value, Long.parseUnsignedLong(parts[parts.length - 1], 16), name));
  }
}
