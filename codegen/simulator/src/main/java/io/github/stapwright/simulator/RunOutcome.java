package io.github.stapwright.simulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a run over events ended.
 *
 * @param status the exit status of {@code stap}
 * @param hits how often each point that waits for events fired, by the name that the script gives
 *     it
 * @param markers the markers among the events, {@code PROVIDER:MARKER}
 */
public record RunOutcome(int status, Map<String, Long> hits, SortedSet<String> markers) {
  /** Copies collections. */
  public RunOutcome {
    hits = Collections.unmodifiableMap(new LinkedHashMap<>(hits));
    markers = Collections.unmodifiableSortedSet(new TreeSet<>(markers));
  }
}
