package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Functions of {@code indent.stp}: the text of an entry stands before the depth grows, that of a
 * return after it shrank, and time counts from when the depth was last 0.
 */
final class Indentation {
  private static final long NOT_A_THREAD = -1;

  private final Map<Long, Long> depths = new HashMap<>();
  private final Map<Long, Long> begins = new HashMap<>();

  private Indentation() {}

  static void declare(Table table) {
    table.text(
        "thread_indent/1",
        (frame, it) -> {
          String thread = frame.host().execname() + "(" + frame.host().tid() + ")";
          return state(frame).text(frame, frame.host().tid(), thread, it.number(frame, 0));
        });
    table.text(
        "indent/1", (frame, it) -> state(frame).text(frame, NOT_A_THREAD, "", it.number(frame, 0)));
    table.number(
        "thread_indent_depth/1",
        (frame, it) -> state(frame).depth(frame.host().tid(), it.number(frame, 0)));
    table.number(
        "indent_depth/1", (frame, it) -> state(frame).depth(NOT_A_THREAD, it.number(frame, 0)));
  }

  private static Indentation state(Frame frame) {
    return frame.host().state(Indentation.class, Indentation::new);
  }

  private ByteString text(Frame frame, long owner, String name, long delta) {
    long now = frame.host().nanoseconds() / 1_000;
    if (depths.getOrDefault(owner, 0L) == 0) {
      begins.put(owner, now);
    }
    long since = now - begins.getOrDefault(owner, 0L);
    String head = String.format(Locale.ROOT, "%6d %s:", since, name);
    return ByteString.of(
        head + " ".repeat((int) Math.min(depth(owner, delta), frame.host().longestString())));
  }

  private long depth(long owner, long delta) {
    long before = depths.getOrDefault(owner, 0L);
    depths.put(owner, before + delta);
    return Math.max(before + Math.max(delta, 0) - 1, 0);
  }
}
