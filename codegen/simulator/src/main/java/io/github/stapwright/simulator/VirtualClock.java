package io.github.stapwright.simulator;

/** Time that passes only when it is told to: nanoseconds since the script began. */
final class VirtualClock {
  /**
   * A fixed moment, so that what a script prints never depends on the day: 2026-01-01T00:00:00Z.
   */
  private static final long EPOCH_SECONDS = 1_767_225_600L;

  private static final long SECOND = 1_000_000_000L;

  private long now;

  /** Nanoseconds since the script began. */
  long now() {
    return now;
  }

  /** Moves forward to {@code time}; it never moves back. */
  void moveTo(long time) {
    now = Math.max(now, time);
  }

  /** Nanoseconds since 1970. */
  long sinceEpoch() {
    return EPOCH_SECONDS * SECOND + now;
  }
}
