package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The locals of one run of a handler or a function, and what it runs in. */
public final class Frame {
  private static final ByteString EMPTY = ByteString.of("");

  /** More characters of callers are never printed. */
  private static final int LONGEST_BLAME = 1024;

  private final Host host;
  private final @Nullable Frame caller;
  private final @Nullable Location calledAt;
  private final int depth;
  final long[] longs;
  final ByteString[] strings;
  long longResult;
  ByteString stringResult = EMPTY;

  private Frame(Host host, @Nullable Frame caller, @Nullable Location calledAt, Slots slots) {
    this.host = Objects.requireNonNull(host, "host");
    this.caller = caller;
    this.calledAt = calledAt;
    this.depth = caller == null ? 0 : caller.depth + 1;
    this.longs = new long[slots.longs()];
    this.strings = new ByteString[slots.strings()];
    Arrays.fill(this.strings, EMPTY);
  }

  /** A handler's frame. */
  static Frame ofHandler(Host host, Slots slots) {
    return new Frame(host, null, null, slots);
  }

  /** Makes it as good as new, for the next run of the handler. */
  void clear() {
    for (int slot = 0; slot < longs.length; slot++) {
      longs[slot] = 0;
    }
    for (int slot = 0; slot < strings.length; slot++) {
      strings[slot] = EMPTY;
    }
  }

  /** Counts actions of the handler; the limit ends it at {@code at}. */
  void countActions(int actions, Location at) {
    if (actions > 0 && !host.countActions(actions)) {
      throw actionsExceeded(at);
    }
  }

  /** Asks for all actions of a body that is about to run. */
  void requireActions(int actions, Location at) {
    if (!host.hasActions(actions)) {
      throw actionsExceeded(at);
    }
  }

  private ScriptError actionsExceeded(Location at) {
    return ScriptError.of("MAXACTION exceeded").at(blame(at.toString()));
  }

  /** Refuses a call that goes {@code levels} deeper than is allowed. */
  void checkNesting(int levels) {
    host.checkNesting(depth + levels);
  }

  /** A frame for a function called from here. */
  Frame called(Slots slots, Location at) {
    host.checkNesting(depth + 1);
    return new Frame(host, this, at, slots);
  }

  /** {@code near identifier 'n' at ... (called from identifier 'f' at ...)}. */
  String blame(String location) {
    StringBuilder text = new StringBuilder(" near ").append(location);
    Frame frame = this;
    while (text.length() < LONGEST_BLAME && frame.caller != null) {
      text.append(" (called from ").append(frame.calledAt).append(')');
      frame = frame.caller;
    }
    return text.toString();
  }

  /** What the script runs in. */
  public Host host() {
    return host;
  }
}
