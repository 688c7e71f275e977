package io.github.stapwright.language.regex;

import java.util.BitSet;

/**
 * A step of a compiled expression.
 *
 * @param first where it goes on, or the slot that it saves to
 * @param second where it goes on otherwise
 * @param bytes what it reads
 */
record Instruction(Kind kind, int first, int second, BitSet bytes) {
  private static final BitSet NOTHING = new BitSet();

  /** What it does. */
  enum Kind {
    /** Reads one byte of a set. */
    READ,
    /** Goes on at another place. */
    JUMP,
    /** Goes on at two places, the first preferred. */
    SPLIT,
    /** Notes where a group begins or ends. */
    SAVE,
    /** Holds at the beginning only. */
    BEGIN,
    /** Holds at the end only. */
    END,
    /** The expression has matched. */
    MATCH
  }

  static Instruction of(Kind kind) {
    return new Instruction(kind, 0, 0, NOTHING);
  }

  static Instruction read(BitSet bytes) {
    return new Instruction(Kind.READ, 0, 0, bytes);
  }

  static Instruction jump(int to) {
    return new Instruction(Kind.JUMP, to, 0, NOTHING);
  }

  static Instruction split(int first, int second) {
    return new Instruction(Kind.SPLIT, first, second, NOTHING);
  }

  static Instruction save(int slot) {
    return new Instruction(Kind.SAVE, slot, 0, NOTHING);
  }

  /** The same, moved by {@code distance}. */
  Instruction moved(int distance) {
    boolean jumps = kind == Kind.JUMP || kind == Kind.SPLIT;
    return jumps ? new Instruction(kind, first + distance, second + distance, bytes) : this;
  }
}
