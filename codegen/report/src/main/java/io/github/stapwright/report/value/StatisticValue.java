package io.github.stapwright.report.value;

import io.github.stapwright.simulator.value.LinearShape;
import io.github.stapwright.simulator.value.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes the values of a statistic. */
final class StatisticValue {
  private static final int MIDDLE = 64;

  private StatisticValue() {}

  /**
   * What it holds.
   *
   * @param isScalar whether its variance is joined from processors, as that of a scalar is
   */
  static Value.Statistic of(Statistic statistic, boolean isScalar) {
    long[] logs = statistic.logBuckets();
    return new Value.Statistic(
        statistic.count() == 0 ? Optional.empty() : Optional.of(sums(statistic, isScalar)),
        logs.length == 0 ? Optional.empty() : Optional.of(log(logs)),
        statistic.shape().step() == 0 ? Optional.empty() : Optional.of(linear(statistic)));
  }

  private static Value.Sums sums(Statistic statistic, boolean isScalar) {
    return new Value.Sums(
        statistic.count(),
        statistic.sum(),
        statistic.min(),
        statistic.max(),
        isScalar ? statistic.totalVariance() : statistic.variance());
  }

  private static List<Value.Bucket> log(long[] counts) {
    int low = 0;
    while (low < counts.length && counts[low] == 0) {
      low++;
    }
    int high = counts.length - 1;
    while (high > low && counts[high] == 0) {
      high--;
    }
    List<Value.Bucket> buckets = new ArrayList<>();
    for (int bucket = low; bucket <= high && bucket < counts.length; bucket++) {
      buckets.add(bucket(bucket - MIDDLE, counts[bucket]));
    }
    return buckets;
  }

  /** The bucket so many powers of two from zero. */
  static Value.Bucket bucket(int distance, long count) {
    if (distance == 0) {
      return new Value.Bucket(0, 0, count);
    }
    if (distance == -MIDDLE) {
      return new Value.Bucket(Long.MIN_VALUE, Long.MIN_VALUE, count);
    }
    int power = Math.abs(distance) - 1;
    long near = 1L << power;
    long far = near - 1 + near;
    return distance > 0 ? new Value.Bucket(near, far, count) : new Value.Bucket(-far, -near, count);
  }

  /** How many powers of two a bucket is from zero. */
  static int distance(Value.Bucket bucket) {
    if (bucket.from() == Long.MIN_VALUE) {
      return -MIDDLE;
    }
    int bits = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(bucket.from()));
    return bucket.from() < 0 ? -bits : bits;
  }

  private static Value.Linear linear(Statistic statistic) {
    LinearShape shape = statistic.shape();
    List<Long> counts = Arrays.stream(statistic.linearBuckets()).boxed().toList();
    return new Value.Linear(shape.low(), shape.high(), shape.step(), counts);
  }
}
