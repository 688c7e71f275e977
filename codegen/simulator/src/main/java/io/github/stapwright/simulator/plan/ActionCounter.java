package io.github.stapwright.simulator.plan;

/**
 * The actions that were planned and not yet counted. SystemTap sums them up while it translates,
 * and subtracts the sum at branches, after calls, at the end of bodies, and once ten have come
 * together (translator of 5.6).
 */
final class ActionCounter {
  private static final int MOST_TOGETHER = 10;

  private final boolean counts;
  private int pending;

  /**
   * A counter of a body.
   *
   * @param counts false if all of the body's actions are asked for where it begins
   */
  ActionCounter(boolean counts) {
    this.counts = counts;
  }

  void add(int actions) {
    pending += counts ? actions : 0;
  }

  /** The sum since the last time. */
  int taken() {
    int sum = pending;
    pending = 0;
    return sum;
  }

  /** The sum, if so many have come together that it is subtracted. */
  int takenIfMany() {
    return pending < MOST_TOGETHER ? 0 : taken();
  }
}
