package io.github.stapwright.simulator;

/** Time that passes only when it is told to: nanoseconds since the script began. */
final class VirtualClock {
  private final long start;
  private long now;

  /**
   * A clock that stands at the beginning.
   *
   * @param start when that was, in microseconds since 1970
   */
  VirtualClock(long start) {
    this.start = start;
  }

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
    return start * 1_000 + now;
  }
}
