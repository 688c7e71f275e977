package io.github.stapwright.live;

import io.github.stapwright.simulator.Output;

/** Where a live run prints to. */
public interface LiveOutput extends Output {

  /** Shows what was printed. */
  void flush();

  /**
   * Nothing was printed for a while.
   *
   * @param events how many have come so far
   * @param lost how many hits were lost
   */
  void idle(long events, long lost);
}
