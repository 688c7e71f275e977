package io.github.stapwright.live.uprobe;

import io.github.stapwright.markers.elf.NoteArgument;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of notes in the words of uprobe events (sys/sdt.h of SystemTap 5.6; uprobetracer of
 * Linux 6.18).
 */
final class Operands {
  private static final String NUMBER = "[-+]?(?:0x[0-9a-fA-F]{1,16}|[0-9]{1,19})";
  private static final Pattern SUM = Pattern.compile(NUMBER + "(?:[-+](?:0x[0-9a-fA-F]+|[0-9]+))*");
  private static final Pattern TERM = Pattern.compile("[-+]?(?:0x[0-9a-fA-F]+|[0-9]+)");

  private Operands() {}

  /** The operand of {@code argument} in a file of that machine (x86_64 or aarch64). */
  static Operand of(String machine, NoteArgument argument) {
    if (argument.size() > Long.BYTES) {
      return new Operand.Unfetchable("longer than 8 bytes");
    }
    return switch (machine) {
      case "x86_64" -> intel(argument);
      case "aarch64" -> arm(argument);
      default ->
          new Operand.Unfetchable("of a machine (" + machine + ") whose operands are not known");
    };
  }

  private static final Pattern INTEL_MEMORY = Pattern.compile("([^()]*)\\(([^()]*)\\)");

  private static Operand intel(NoteArgument argument) {
    String operand = argument.operand();
    if (operand.startsWith("$")) {
      return constant(operand.substring(1), argument);
    }
    if (operand.startsWith("%")) {
      return operand.contains(":")
          ? new Operand.Unfetchable("relative to a segment register")
          : register(IntelRegister.of(operand.substring(1)), argument);
    }
    Matcher memory = INTEL_MEMORY.matcher(operand);
    if (memory.matches()) {
      return intelMemory(memory.group(1), memory.group(2), argument);
    }
    return absolute(operand, argument);
  }

  private static Operand intelMemory(String offset, String base, NoteArgument argument) {
    if (base.contains(",")) {
      return new Operand.Unfetchable("in memory at a base with an index");
    }
    if (base.equals("%rip") || !offset.isEmpty() && sum(offset).isEmpty()) {
      return new Operand.Unfetchable("in memory at a symbol");
    }
    return IntelRegister.of(base.replaceFirst("^%", ""))
        .filter(it -> it.bytes() == Long.BYTES)
        .<Operand>map(
            it -> memory(offset.isEmpty() ? 0 : sum(offset).orElse(0), it.kernel(), argument))
        .orElseGet(() -> new Operand.Unfetchable("in memory at `" + base + "`"));
  }

  private static Operand absolute(String operand, NoteArgument argument) {
    OptionalLong address = sum(operand);
    return address.isPresent()
        ? new Operand.Fetched(
            "@0x" + Long.toHexString(address.getAsLong()), bytes(argument, 8), signed(argument), 0)
        : new Operand.Unfetchable("in memory at a symbol");
  }

  private static final Pattern ARM_REGISTER = Pattern.compile("([xw])([0-9]|[12][0-9]|30)");
  private static final Pattern ARM_MEMORY =
      Pattern.compile("\\[\\s*(sp|x[0-9]+)\\s*(?:,\\s*#?(" + NUMBER + ")\\s*)?\\]");

  private static Operand arm(NoteArgument argument) {
    String operand = argument.operand();
    Matcher memory = ARM_MEMORY.matcher(operand);
    if (memory.matches()) {
      long offset = memory.group(2) == null ? 0 : sum(memory.group(2)).orElse(0);
      return memory(offset, memory.group(1), argument);
    }
    if (operand.startsWith("[")) {
      return new Operand.Unfetchable("in memory at a base with an index");
    }
    if (operand.equals("xzr") || operand.equals("wzr")) {
      return new Operand.Constant(0);
    }
    if (operand.equals("sp")) {
      return new Operand.Fetched("%sp", bytes(argument, Long.BYTES), signed(argument), 0);
    }
    Matcher register = ARM_REGISTER.matcher(operand);
    if (register.matches()) {
      int width = register.group(1).equals("x") ? Long.BYTES : Integer.BYTES;
      String kernel = "x" + register.group(2);
      return new Operand.Fetched("%" + kernel, bytes(argument, width), signed(argument), 0);
    }
    return operand.matches("#?" + SUM.pattern())
        ? constant(operand.replaceFirst("^#", ""), argument)
        : new Operand.Unfetchable("in `" + operand + "`, which the kernel cannot fetch");
  }

  private static Operand constant(String text, NoteArgument argument) {
    OptionalLong value = sum(text);
    if (value.isEmpty()) {
      return new Operand.Unfetchable("the address of a symbol");
    }
    int bytes = bytes(argument, Long.BYTES);
    return new Operand.Constant(
        new Operand.Fetched("", bytes, signed(argument), 0).value(value.getAsLong()));
  }

  private static Operand register(Optional<IntelRegister> register, NoteArgument argument) {
    return register
        .<Operand>map(
            it ->
                new Operand.Fetched(
                    "%" + it.kernel(), bytes(argument, it.bytes()), signed(argument), it.shift()))
        .orElseGet(
            () ->
                new Operand.Unfetchable(
                    "in `" + argument.operand() + "`, a register that the kernel cannot fetch"));
  }

  private static Operand memory(long offset, String register, NoteArgument argument) {
    String sign = offset < 0 ? "" : "+";
    return new Operand.Fetched(
        sign + offset + "(%" + register + ")", bytes(argument, Long.BYTES), signed(argument), 0);
  }

  /** A register that is narrower than the argument holds all that there is of it. */
  private static int bytes(NoteArgument argument, int widest) {
    int size = argument.size() == 0 ? widest : Math.min(argument.size(), widest);
    return Integer.highestOneBit(size);
  }

  /** SystemTap reads an argument without a size as signed. */
  private static boolean signed(NoteArgument argument) {
    return argument.signed();
  }

  private static OptionalLong sum(String text) {
    if (!SUM.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    long sum = 0;
    Matcher term = TERM.matcher(text);
    while (term.find()) {
      String digits = term.group().replaceFirst("^[-+]", "");
      long value =
          digits.startsWith("0x")
              ? Long.parseUnsignedLong(digits.substring(2), 16)
              : Long.parseUnsignedLong(digits);
      sum += term.group().startsWith("-") ? -value : value;
    }
    return OptionalLong.of(sum);
  }
}
