package io.github.stapwright.simulator.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The circumstances of a live run, without which its replay would print something else.
 *
 * @param start when it began, in microseconds since 1970
 * @param target what {@code target()} was, a process id or 0
 * @param seed of {@code randint}
 * @param targets the files of probe points, {@code PATH} or {@code PATH!LIBRARY}, as the script
 *     writes them and as they were used
 * @param limits {@code -D NAME=VALUE}
 */
public record LiveRun(
    long start, long target, long seed, Map<String, String> targets, Map<String, Long> limits) {
  /** Copies the maps, the limits sorted by name. */
  public LiveRun {
    targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    limits = Collections.unmodifiableMap(new TreeMap<>(limits));
  }
}
