package io.github.stapwright.markers.elf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One argument in a note, {@code [-]N[f]@OPERAND}.
 *
 * @param size its size in bytes; 0 if the note does not say, as assembly-written notes may
 * @param signed whether it is signed; pointers are not
 * @param floating whether it is a floating-point number
 * @param operand where it is, in the assembler's words: a register, a constant, memory
 */
public record NoteArgument(int size, boolean signed, boolean floating, String operand) {
  private static final int MOST_DIGITS = 3;

  /** Requires an operand. */
  public NoteArgument {
    Objects.requireNonNull(operand, "operand");
  }

  /** The arguments of a note, {@code $arg1} first. */
  public static List<NoteArgument> parse(String arguments) {
    String text = arguments.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    int head = head(text, 0);
    if (head < 0) {
      return Arrays.stream(text.split("\\s+"))
          .map(it -> new NoteArgument(0, true, false, it))
          .toList();
    }
    List<NoteArgument> parsed = new ArrayList<>();
    while (head >= 0) {
      int operand = operand(text, head);
      int next = head(text, operand);
      parsed.add(argument(text, head, operand, next < 0 ? text.length() : next));
      head = next;
    }
    return parsed;
  }

  private static NoteArgument argument(String text, int head, int operand, int end) {
    boolean signed = text.charAt(head) == '-';
    boolean floating = text.charAt(operand - 2) == 'f';
    String size = text.substring(signed ? head + 1 : head, operand - (floating ? 2 : 1));
    return new NoteArgument(
        Integer.parseInt(size), signed, floating, text.substring(operand, end).strip());
  }

  // An operand may hold blanks ([sp, 24] on ARM), so an argument begins where a word is a size.
  private static int head(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (begins && operand(text, at) > 0) {
        return at;
      }
    }
    return -1;
  }

  /** Where the operand begins, if {@code [-]N[f]@} stands at {@code head}; otherwise 0. */
  private static int operand(String text, int head) {
    int digits = text.startsWith("-", head) ? head + 1 : head;
    int end = digits;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    if (end == digits || end > digits + MOST_DIGITS) {
      return 0;
    }
    end += text.startsWith("f", end) ? 1 : 0;
    return text.startsWith("@", end) ? end + 1 : 0;
  }

  /** Size and sign without the operand, such as {@code -4}, {@code 8} or {@code 8f}. */
  public String layout() {
    return size == 0 ? "?" : (signed ? "-" : "") + size + (floating ? "f" : "");
  }
}
