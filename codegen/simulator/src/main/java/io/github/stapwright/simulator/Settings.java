package io.github.stapwright.simulator;

import io.github.stapwright.simulator.event.LiveRun;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a script is run, as the options of {@code stap} say it.
 *
 * @param limits {@code -D NAME=VALUE}
 * @param showsGlobals false for {@code --no-global-var-display}
 * @param suppressesErrors true for {@code --suppress-handler-errors}
 * @param target the process of {@code -x} or {@code -c}, 0 for none
 * @param start when the run began, in microseconds since 1970
 * @param seed what {@code randint} begins from
 * @param targets the files that probe points name, {@code PATH} or {@code PATH!LIBRARY}, and those
 *     that events come from in their place
 */
public record Settings(
    Map<String, Long> limits,
    boolean showsGlobals,
    boolean suppressesErrors,
    long target,
    long start,
    long seed,
    Map<String, String> targets) {
  /**
   * A fixed moment, so that what a script prints never depends on the day: 2026-01-01T00:00:00Z.
   */
  private static final long FIXED_START = 1_767_225_600_000_000L;

  private static final long FIXED_SEED = 20_100_927;

  /** Requires the limits and sorts them by name. */
  public Settings {
    Objects.requireNonNull(limits, "limits");
    limits = Collections.unmodifiableMap(new TreeMap<>(limits));
    targets = Map.copyOf(targets);
  }

  /** What {@code stap} does without options. */
  public static Settings standard() {
    return new Settings(Map.of(), true, false, 0, FIXED_START, FIXED_SEED, Map.of());
  }

  /** These settings, with {@code -D name=value}. */
  public Settings withLimit(String name, long value) {
    Map<String, Long> more = new TreeMap<>(limits);
    more.put(name, value);
    return new Settings(more, showsGlobals, suppressesErrors, target, start, seed, targets);
  }

  /** These settings, with each {@code -D name=value}. */
  public Settings withLimits(Map<String, Long> more) {
    Map<String, Long> all = new TreeMap<>(limits);
    all.putAll(more);
    return new Settings(all, showsGlobals, suppressesErrors, target, start, seed, targets);
  }

  /** These settings, with {@code --no-global-var-display}. */
  public Settings withoutGlobalDisplay() {
    return new Settings(limits, false, suppressesErrors, target, start, seed, targets);
  }

  /** These settings, with {@code --suppress-handler-errors}. */
  public Settings suppressingErrors() {
    return new Settings(limits, showsGlobals, true, target, start, seed, targets);
  }

  /** These settings, with the process of {@code -x}. */
  public Settings tracing(long process) {
    return new Settings(limits, showsGlobals, suppressesErrors, process, start, seed, targets);
  }

  /** These settings, in the circumstances of a live run; limits given here come first. */
  public Settings of(LiveRun run) {
    Map<String, Long> all = new TreeMap<>(run.limits());
    all.putAll(limits);
    return new Settings(
        all, showsGlobals, suppressesErrors, run.target(), run.start(), run.seed(), run.targets());
  }
}
