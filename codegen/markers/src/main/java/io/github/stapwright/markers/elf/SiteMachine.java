package io.github.stapwright.markers.elf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A machine for which a marker's site can be written: a function of two instructions, "do nothing"
 * and "return", whose arguments are where the machine's C calling convention puts them.
 */
public enum SiteMachine {
  /** x86-64 with the System V calling convention. */
  X86_64("x86_64", 62, 0x1000, "90c3") {
    @Override
    String integer(int place, int size) {
      return "%" + (size == 8 ? LONG_NAMES : INT_NAMES).get(place);
    }

    @Override
    String floating(int place, int size) {
      return "%xmm" + place;
    }

    // The return address lies below the arguments.
    @Override
    String onStack(int place) {
      return 8 * (place + 1) + "(%rsp)";
    }

    @Override
    int registers() {
      return LONG_NAMES.size();
    }
  },

  /** 64-bit ARM with the procedure call standard of Linux. */
  AARCH64("aarch64", 183, 0x10000, "1f2003d5c0035fd6") {
    @Override
    String integer(int place, int size) {
      return "x" + place;
    }

    @Override
    String floating(int place, int size) {
      return (size == 8 ? "d" : "s") + place;
    }

    @Override
    String onStack(int place) {
      return "[sp, " + 8 * place + "]";
    }

    @Override
    int registers() {
      return FLOATING_REGISTERS;
    }
  };

  private static final List<String> LONG_NAMES = List.of("rdi", "rsi", "rdx", "rcx", "r8", "r9");
  private static final List<String> INT_NAMES = List.of("edi", "esi", "edx", "ecx", "r8d", "r9d");
  private static final int FLOATING_REGISTERS = 8;

  private final String name;
  private final int number;
  private final int pageSize;
  private final String code;

  SiteMachine(String name, int number, int pageSize, String code) {
    this.name = name;
    this.number = number;
    this.pageSize = pageSize;
    this.code = code;
  }

  /** The machine that {@code uname -m} and {@link ElfFile#machineName()} call so. */
  public static Optional<SiteMachine> of(String name) {
    return Arrays.stream(values()).filter(it -> it.name.equals(name)).findFirst();
  }

  /** Its name as {@code uname -m} gives it. */
  public String machineName() {
    return name;
  }

  int number() {
    return number;
  }

  int pageSize() {
    return pageSize;
  }

  /** The two instructions of a site. */
  byte[] code() {
    return HexFormat.of().parseHex(code);
  }

  /** How many integers or pointers are passed in registers. */
  abstract int registers();

  abstract String integer(int place, int size);

  abstract String floating(int place, int size);

  /** The argument that is the {@code place}-th of those without a register, from 0. */
  abstract String onStack(int place);

  /**
   * Where arguments of these sizes are, as a note spells it.
   *
   * @param layouts size and sign of each, such as {@code -4}, {@code 8} or {@code 8f}
   */
  String operands(List<String> layouts) {
    List<String> operands = new ArrayList<>();
    int integers = 0;
    int floats = 0;
    int stacked = 0;
    for (String layout : layouts) {
      int size = Integer.parseInt(layout.replaceAll("[-f]", ""));
      boolean floating = layout.endsWith("f");
      String place;
      if (floating ? floats >= FLOATING_REGISTERS : integers >= registers()) {
        place = onStack(stacked++);
      } else {
        place = floating ? floating(floats++, size) : integer(integers++, size);
      }
      operands.add(layout + "@" + place);
    }
    return String.join(" ", operands);
  }
}
