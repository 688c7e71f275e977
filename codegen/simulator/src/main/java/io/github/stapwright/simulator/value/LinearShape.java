package io.github.stapwright.simulator.value;

/**
 * The parameters of {@code @hist_linear}, or none.
 *
 * @param step 0 if the statistic has no such histogram
 */
public record LinearShape(long low, long high, long step) {
  /** No linear histogram. */
  public static final LinearShape NONE = new LinearShape(0, 0, 0);

  /** How many buckets: those of the steps, one below, one above. */
  public int buckets() {
    return step == 0 ? 0 : (int) ((high - low) / step + 3);
  }
}
