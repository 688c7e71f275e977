package io.github.stapwright.simulator.value;

/**
 * A statistic: what {@code <<<} adds to (runtime/stat-common.c of SystemTap 5.6, for one
 * processor).
 */
public final class Statistic {
  private static final int LOG_BUCKETS = 128;

  private final long[] logBuckets;
  private final LinearBuckets linear;
  private final LinearShape shape;
  private final int shift;
  private long count;
  private long sum;
  private long min;
  private long max;
  private long shiftedAverage;
  private long squares;

  /**
   * An empty statistic.
   *
   * @param logs whether it keeps the counts of {@code @hist_log}
   * @param shift the bit shift of {@code @variance}, 0 to 62
   */
  public Statistic(LinearShape shape, boolean logs, int shift) {
    this.logBuckets = new long[logs ? LOG_BUCKETS : 0];
    this.linear = new LinearBuckets(shape);
    this.shape = shape;
    this.shift = shift;
  }

  /** {@code THIS <<< value}. */
  public void add(long value) {
    if (count == 0) {
      min = value;
      max = value;
      shiftedAverage = value << shift;
    }
    count++;
    sum += value;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (count > 1) {
      int delta = (int) ((value << shift) - shiftedAverage);
      shiftedAverage += delta / count;
      squares += delta * ((value << shift) - shiftedAverage);
    }
    if (logBuckets.length > 0) {
      logBuckets[logBucket(value)]++;
    }
    linear.add(value);
  }

  /** {@code @count}. */
  public long count() {
    return count;
  }

  /** {@code @sum}. */
  public long sum() {
    return sum;
  }

  /** {@code @min}. */
  public long min() {
    return min;
  }

  /** {@code @max}. */
  public long max() {
    return max;
  }

  /** {@code @avg}, towards zero. */
  public long avg() {
    return sum / count;
  }

  /** {@code @variance} of an array's element: what one processor has computed. */
  public long variance() {
    return count < 2 ? 0 : (squares / (count - 1)) >> (2 * shift);
  }

  /**
   * {@code @variance} of a scalar: joined from all processors by the formula of total variance,
   * even if only one has seen values.
   */
  public long totalVariance() {
    if (count < 2) {
      return 0;
    }
    long distance = shiftedAverage - (sum << shift) / count;
    long within = (count - 1) * (squares / (count - 1));
    return (count * distance * distance + within) / (count - 1) >> (2 * shift);
  }

  /**
   * The counts of {@code @hist_log}, if it keeps them: bucket 64 holds 0, 64 + k holds 2^(k-1) to
   * 2^k - 1, 64 - k their negatives.
   */
  public long[] logBuckets() {
    return logBuckets.clone();
  }

  /** The parameters of its {@code @hist_linear}; {@link LinearShape#NONE} if it has none. */
  public LinearShape shape() {
    return shape;
  }

  /** The counts of {@code @hist_linear}. */
  public long[] linearBuckets() {
    return linear.counts();
  }

  /** The label of a bucket of {@code @hist_log}. */
  public static long logLabel(int bucket) {
    int distance = bucket - LOG_BUCKETS / 2;
    if (distance == 0) {
      return 0;
    }
    long magnitude = 1L << (Math.abs(distance) - 1);
    return distance > 0 ? magnitude : -magnitude;
  }

  private static int logBucket(long value) {
    int middle = LOG_BUCKETS / 2;
    if (value == 0) {
      return middle;
    }
    if (value == Long.MIN_VALUE) {
      return 0;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
    return value > 0 ? middle + bits : middle - bits;
  }
}
