package io.github.stapwright.simulator.value;

/** The buckets of {@code @hist_linear}: below, one for each step, above. */
final class LinearBuckets {
  private final LinearShape shape;
  private final long[] counts;

  LinearBuckets(LinearShape shape) {
    this.shape = shape;
    this.counts = new long[shape.buckets()];
  }

  void add(long value) {
    if (counts.length > 0) {
      counts[bucket(value)]++;
    }
  }

  long[] counts() {
    return counts.clone();
  }

  /** The distance wraps around as any number does, and what is then negative counts as below. */
  private int bucket(long value) {
    long distance = value - shape.low();
    return distance < 0 ? 0 : (int) Math.min(distance / shape.step(), counts.length - 2L) + 1;
  }
}
