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

  private int bucket(long value) {
    if (value < shape.low()) {
      return 0;
    }
    long index = (value - shape.low()) / shape.step() + 1;
    return (int) Math.min(index, counts.length - 1);
  }
}
