package io.github.stapwright.simulator;

import io.github.stapwright.simulator.plan.Host;
import java.util.HashMap;
import java.util.Map;

/**
 * The counters behind {@code indent} and {@code thread_indent}, one for each thread (tapset
 * indent.stp of SystemTap 5.6): the text of an entry stands before the depth grows, that of a
 * return after it shrank, and time counts from when the depth was last 0.
 */
final class Indents {
  private final Map<Long, Long> depths = new HashMap<>();
  private final Map<Long, Long> begins = new HashMap<>();

  Host.Indentation change(long owner, long delta, long microseconds) {
    long before = depths.getOrDefault(owner, 0L);
    if (before == 0) {
      begins.put(owner, microseconds);
    }
    depths.put(owner, before + delta);
    long shown = Math.max(before + Math.max(delta, 0) - 1, 0);
    return new Host.Indentation(shown, microseconds - begins.get(owner));
  }
}
