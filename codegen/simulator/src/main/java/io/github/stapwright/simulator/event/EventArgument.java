package io.github.stapwright.simulator.event;

import io.github.stapwright.model.ByteString;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a marker passed. */
public sealed interface EventArgument {

  /** A number. */
  record Number(long value) implements EventArgument {}

  /** A pointer to a string that can be read. */
  record Text(ByteString value) implements EventArgument {
    /** Requires the bytes. */
    public Text {
      Objects.requireNonNull(value, "value");
    }
  }

  /** A pointer to a string that can be read, whose address the script looks at. */
  record TextAt(long address, ByteString value) implements EventArgument {
    /** Requires the bytes. */
    public TextAt {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * A pointer to memory of which some was read.
   *
   * @param blocks what was read, by the address where it begins: numbers as the bytes that they
   *     have there
   */
  record Memory(long address, SortedMap<Long, ByteString> blocks) implements EventArgument {
    /** Copies the blocks. */
    public Memory {
      blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
    }
  }

  /** A NULL pointer. */
  record Null() implements EventArgument {}

  /** A pointer that cannot be read. */
  record Fault(long address) implements EventArgument {}

  /** A number. */
  static EventArgument of(long value) {
    return new Number(value);
  }

  /** A pointer to the UTF-8 bytes of {@code text}. */
  static EventArgument of(String text) {
    return new Text(ByteString.of(text));
  }
}
