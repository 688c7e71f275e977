package io.github.stapwright.live.uprobe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A general register of x86-64 as assemblers name it.
 *
 * @param kernel the name of the whole register in uprobe events
 * @param bytes how many of its bytes the name means
 * @param shift how many bits lie below these
 */
record IntelRegister(String kernel, int bytes, int shift) {
  private static final Map<String, IntelRegister> BY_NAME = byName();

  static Optional<IntelRegister> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, IntelRegister> byName() {
    Map<String, IntelRegister> registers = new HashMap<>();
    for (String letter : List.of("a", "b", "c", "d")) {
      put(registers, letter + "x", letter + "l");
      registers.put(letter + "h", new IntelRegister(letter + "x", 1, Byte.SIZE));
    }
    for (String name : List.of("si", "di", "bp", "sp")) {
      put(registers, name, name + "l");
    }
    for (int number = 8; number < 16; number++) {
      String name = "r" + number;
      registers.put(name, new IntelRegister(name, Long.BYTES, 0));
      registers.put(name + "d", new IntelRegister(name, Integer.BYTES, 0));
      registers.put(name + "w", new IntelRegister(name, Short.BYTES, 0));
      registers.put(name + "b", new IntelRegister(name, 1, 0));
      registers.put(name + "l", new IntelRegister(name, 1, 0));
    }
    return Map.copyOf(registers);
  }

  private static void put(Map<String, IntelRegister> registers, String name, String lowest) {
    registers.put("r" + name, new IntelRegister(name, Long.BYTES, 0));
    registers.put("e" + name, new IntelRegister(name, Integer.BYTES, 0));
    registers.put(name, new IntelRegister(name, Short.BYTES, 0));
    registers.put(lowest, new IntelRegister(name, 1, 0));
  }
}
