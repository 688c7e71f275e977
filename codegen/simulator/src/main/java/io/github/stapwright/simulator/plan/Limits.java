package io.github.stapwright.simulator.plan;

import java.util.Map;

/**
 * The limits that {@code -D NAME=VALUE} sets (language reference and translator of SystemTap 5.6).
 *
 * @param actions MAXACTION for a probe that interrupts the traced program
 * @param interruptibleActions MAXACTION for begin, end and error probes
 * @param stringBytes the most bytes of a string, MAXSTRINGLEN - 1
 * @param mapEntries MAXMAPENTRIES
 * @param errors MAXERRORS
 * @param nesting MAXNESTING, or 0 for what the translator computes
 */
public record Limits(
    long actions,
    long interruptibleActions,
    int stringBytes,
    int mapEntries,
    long errors,
    int nesting) {

  /** The limits with those of {@code options} in place of SystemTap's own. */
  public static Limits of(Map<String, Long> options) {
    long actions = options.getOrDefault("MAXACTION", 1000L);
    return new Limits(
        actions,
        options.getOrDefault("MAXACTION_INTERRUPTIBLE", actions * 10),
        (int) (options.getOrDefault("MAXSTRINGLEN", 512L) - 1),
        options.getOrDefault("MAXMAPENTRIES", 2048L).intValue(),
        options.getOrDefault("MAXERRORS", 0L),
        options.getOrDefault("MAXNESTING", 0L).intValue());
  }
}
