package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Functions of {@code indent.stp}: the text of an entry stands before the depth grows, that of a
 * return after it shrank, and time counts from when the depth was last 0.
 */
final class Indentation {
  private static final ByteString EMPTY = ByteString.of("");
  private static final long NOT_A_THREAD = -1;
  private static final int TIME_WIDTH = 6;

  private final LibraryArray<Long, Counter> counters = new LibraryArray<>();
  private @Nullable Counter last;

  private Indentation() {}

  static void declare(Table table) {
    table.text(
        "thread_indent/1",
        (frame, it) -> {
          long delta = it.number(frame, 0);
          Counter counter = counter(frame, frame.host().tid());
          return counter.text(frame, counter.thread(frame.host().execname()), delta);
        });
    table.text(
        "indent/1",
        (frame, it) -> {
          long delta = it.number(frame, 0);
          return counter(frame, NOT_A_THREAD).text(frame, EMPTY, delta);
        });
    table.number(
        "thread_indent_depth/1",
        (frame, it) -> counter(frame, frame.host().tid()).depth(it.number(frame, 0)));
    table.number(
        "indent_depth/1", (frame, it) -> counter(frame, NOT_A_THREAD).depth(it.number(frame, 0)));
  }

  private static Counter counter(Frame frame, long owner) {
    Indentation state = frame.host().state(Indentation.class, Indentation::new);
    if (state.last == null || state.last.owner != owner) {
      state.last = state.counters.make(frame, owner, Counter::new);
    }
    return state.last;
  }

  /** The depth of one thread, or of all that are not told apart. */
  private static final class Counter {
    private final long owner;
    private long depth;
    private long begin;
    private ByteString execname = EMPTY;
    private ByteString thread = EMPTY;

    Counter(long owner) {
      this.owner = owner;
    }

    /** {@code python3(42)}. */
    @SuppressWarnings("ReferenceEquality") // A host gives the same object until the name changes.
    ByteString thread(ByteString name) {
      if (name != execname || thread == EMPTY) {
        execname = name;
        thread = name.concat(ByteString.of("(" + owner + ")"));
      }
      return thread;
    }

    ByteString text(Frame frame, ByteString name, long delta) {
      long now = frame.host().nanoseconds() / 1_000;
      if (depth == 0) {
        begin = now;
      }
      long since = now - begin;
      TextBuffer out = new TextBuffer(frame.host().longestString());
      out.fill(' ', TIME_WIDTH - TextBuffer.length(since, 10)).decimal(since).append(' ');
      return out.append(name).append(':').fill(' ', depth(delta)).text();
    }

    long depth(long delta) {
      long before = depth;
      depth += delta;
      return Math.max(before + Math.max(delta, 0) - 1, 0);
    }
  }
}
