package io.github.stapwright.report.metrics;

import io.github.stapwright.report.value.Value;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The buckets of a histogram. Bounds are the greatest number of a bucket; those of {@code
 * @hist_log} that one key has are given to all, and stay.
 */
final class Buckets {
  private final TreeSet<Long> bounds = new TreeSet<>();

  /** Learns the bounds of a statistic. */
  void learn(Value.Statistic statistic) {
    if (statistic.linear().isPresent()) {
      Value.Linear linear = statistic.linear().get();
      for (int step = 0; step < linear.counts().size() - 1; step++) {
        bounds.add(linear.low() + step * linear.step() - 1);
      }
    } else {
      statistic.log().ifPresent(all -> all.forEach(it -> bounds.add(it.to())));
      fill();
    }
  }

  /** The powers of two between the least and the greatest, which other keys have. */
  private void fill() {
    for (long bound = bounds.isEmpty() ? 0 : bounds.first();
        !bounds.isEmpty() && bound < bounds.last();
        bound = bound < 0 ? bound / 2 : 2 * bound + 1) {
      bounds.add(bound);
    }
  }

  /** Its counts by all bounds that were learned. */
  ClassicHistogramBuckets of(Value.Statistic statistic) {
    Map<Long, Long> counts = new TreeMap<>();
    bounds.forEach(it -> counts.put(it, 0L));
    long above = 0;
    if (statistic.linear().isPresent()) {
      Value.Linear linear = statistic.linear().get();
      int last = linear.counts().size() - 1;
      for (int step = 0; step < last; step++) {
        counts.put(linear.low() + step * linear.step() - 1, linear.counts().get(step));
      }
      above = linear.counts().get(last);
    } else {
      statistic.log().ifPresent(all -> all.forEach(it -> counts.put(it.to(), it.count())));
    }
    ClassicHistogramBuckets.Builder buckets = ClassicHistogramBuckets.builder();
    counts.forEach((bound, count) -> buckets.bucket((double) bound, count));
    return buckets.bucket(Double.POSITIVE_INFINITY, above).build();
  }
}
