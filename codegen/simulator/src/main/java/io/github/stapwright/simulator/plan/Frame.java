package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import java.util.Arrays;
import java.util.Objects;

/** The locals of one run of a handler or a function, and what it runs in. */
public final class Frame {
  private static final ByteString EMPTY = ByteString.of("");

  private final Host host;
  private final int depth;
  final long[] longs;
  final ByteString[] strings;
  long longResult;
  ByteString stringResult = EMPTY;

  private Frame(Host host, int depth, int longs, int strings) {
    this.host = Objects.requireNonNull(host, "host");
    this.depth = depth;
    this.longs = new long[longs];
    this.strings = new ByteString[strings];
    Arrays.fill(this.strings, EMPTY);
  }

  /** A handler's frame. */
  static Frame ofHandler(Host host, Slots slots) {
    return new Frame(host, 0, slots.longs(), slots.strings());
  }

  /** A frame for a function called from here. */
  Frame called(Slots slots) {
    host.checkNesting(depth + 1);
    return new Frame(host, depth + 1, slots.longs(), slots.strings());
  }

  /** What the script runs in. */
  public Host host() {
    return host;
  }
}
