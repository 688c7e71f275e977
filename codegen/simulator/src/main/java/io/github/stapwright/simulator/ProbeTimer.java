package io.github.stapwright.simulator;

/** A probe that fires by the clock. */
final class ProbeTimer {
  private final PlannedProbe probe;
  private final long period;
  private long due;

  /**
   * A timer that has not fired.
   *
   * @param period in nanoseconds
   */
  ProbeTimer(PlannedProbe probe, long period) {
    this.probe = probe;
    this.period = period;
    this.due = period;
  }

  PlannedProbe probe() {
    return probe;
  }

  /** When it fires next, in nanoseconds since the beginning. */
  long due() {
    return due;
  }

  void rearm() {
    due += period;
  }
}
