package io.github.stapwright.markers.elf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One argument in a note, {@code [-]N[f]@OPERAND}.
 *
 * @param size its size in bytes; 0 if the note does not say, as assembly-written notes may
 * @param signed whether it is signed; pointers are not
 * @param floating whether it is a floating-point number
 * @param operand where it is, in the assembler's words: a register, a constant, memory
 */
public record NoteArgument(int size, boolean signed, boolean floating, String operand) {
  // An operand may hold blanks ([sp, 24] on ARM), so arguments begin where a size does.
  private static final Pattern BEGIN = Pattern.compile("(?:^|\\s)(-?)([0-9]{1,3})(f?)@");

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
    Matcher matcher = BEGIN.matcher(text);
    if (!matcher.find()) {
      return Arrays.stream(text.split("\\s+"))
          .map(it -> new NoteArgument(0, true, false, it))
          .toList();
    }
    List<NoteArgument> parsed = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean signed = !matcher.group(1).isEmpty();
      int size = Integer.parseInt(matcher.group(2));
      boolean floating = !matcher.group(3).isEmpty();
      int operand = matcher.end();
      more = matcher.find();
      int end = more ? matcher.start() : text.length();
      parsed.add(new NoteArgument(size, signed, floating, text.substring(operand, end).strip()));
    }
    return parsed;
  }

  /** Size and sign without the operand, such as {@code -4}, {@code 8} or {@code 8f}. */
  public String layout() {
    return size == 0 ? "?" : (signed ? "-" : "") + size + (floating ? "f" : "");
  }
}
