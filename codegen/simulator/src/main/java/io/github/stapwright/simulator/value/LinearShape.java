package io.github.stapwright.simulator.value;

/**
 * The parameters of {@code @hist_linear}, or none.
 *
 * @param step 0 if the statistic has no such histogram
 */
public record LinearShape(long low, long high, long step) {
  private static final long LEAST_BUCKETS = 3;
  private static final long MOST_BUCKETS = 128;

  /** No linear histogram. */
  public static final LinearShape NONE = new LinearShape(0, 0, 0);

  /** Whether SystemTap loads a script with it: there are 3 to 128 buckets (runtime of 5.6). */
  public boolean canBeLoaded() {
    if (step <= 0 || step != (int) step || low != (int) low || high != (int) high) {
      return false;
    }
    long buckets = (high - low) / step + 3;
    return buckets >= LEAST_BUCKETS && buckets <= MOST_BUCKETS;
  }

  /** How many buckets: those of the steps, one below, one above. */
  public int buckets() {
    return step == 0 ? 0 : (int) ((high - low) / step + 3);
  }
}
