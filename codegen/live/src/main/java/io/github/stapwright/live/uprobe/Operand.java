package io.github.stapwright.live.uprobe;

import java.util.Objects;

/** Where the kernel finds an argument of a marker. */
sealed interface Operand {

  /** A number that the note itself holds; nothing is fetched. */
  record Constant(long value) implements Operand {}

  /**
   * Something that the kernel fetches.
   *
   * @param fetch in the words of a uprobe event, such as {@code %bp} or {@code +8(%sp)}
   * @param bytes how many of its bytes count: 1, 2, 4 or 8
   * @param signed whether the number has a sign
   * @param shift how many bits lie below it, 8 for {@code %ah}
   */
  record Fetched(String fetch, int bytes, boolean signed, int shift) implements Operand {
    public Fetched {
      Objects.requireNonNull(fetch, "fetch");
    }

    /** The definition of a field of that name: the bytes as they are. */
    String field(String name) {
      int fetched = shift == 0 ? bytes : 2;
      return name + "=" + fetch + ":" + (signed && shift == 0 ? "s" : "u") + Byte.SIZE * fetched;
    }

    /** The definition of a field that holds the string to which the number points. */
    String stringField(String name) {
      return name + "=+0(" + fetch + "):ustring";
    }

    /** The number in what was fetched. */
    long value(long bits) {
      int unused = Long.SIZE - Byte.SIZE * bytes;
      long upper = bits >>> shift << unused;
      return signed ? upper >> unused : upper >>> unused;
    }
  }

  /**
   * Something that the kernel cannot fetch.
   *
   * @param why completes "it is"
   */
  record Unfetchable(String why) implements Operand {
    public Unfetchable {
      Objects.requireNonNull(why, "why");
    }
  }
}
