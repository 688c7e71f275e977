package io.github.stapwright.report.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up two statistics, as if one had seen the values of both. */
final class StatisticSum {
  private StatisticSum() {}

  /**
   * Both together.
   *
   * @throws ValuesFormatException if their histograms have other buckets
   * @throws ArithmeticException if a sum does not fit 64 bits
   */
  static Value.Statistic of(Value.Statistic left, Value.Statistic right) {
    Optional<Value.Sums> sums =
        left.sums().isEmpty()
            ? right.sums()
            : right.sums().isEmpty()
                ? left.sums()
                : Optional.of(of(left.sums().get(), right.sums().get()));
    requireSame(left.log().isPresent() == right.log().isPresent());
    requireSame(left.linear().isPresent() == right.linear().isPresent());
    return new Value.Statistic(
        sums,
        left.log().map(it -> log(it, right.log().orElseThrow())),
        left.linear().map(it -> linear(it, right.linear().orElseThrow())));
  }

  private static void requireSame(boolean same) {
    if (!same) {
      throw new ValuesFormatException("its histogram has other buckets than in other runs");
    }
  }

  private static Value.Sums of(Value.Sums left, Value.Sums right) {
    long count = Math.addExact(left.count(), right.count());
    long sum = Math.addExact(left.sum(), right.sum());
    return new Value.Sums(
        count,
        sum,
        Math.min(left.min(), right.min()),
        Math.max(left.max(), right.max()),
        variance(left, right, count, sum));
  }

  /** The variance within both, and what their averages differ by. */
  private static long variance(Value.Sums left, Value.Sums right, long count, long sum) {
    BigDecimal average = average(sum, count);
    BigDecimal squares = BigDecimal.ZERO;
    for (Value.Sums each : List.of(left, right)) {
      BigDecimal distance = average(each.sum(), each.count()).subtract(average);
      squares =
          squares
              .add(
                  BigDecimal.valueOf(each.variance())
                      .multiply(BigDecimal.valueOf(each.count() - 1)))
              .add(distance.multiply(distance).multiply(BigDecimal.valueOf(each.count())));
    }
    return squares
        .divide(BigDecimal.valueOf(count - 1), MathContext.DECIMAL128)
        .setScale(0, RoundingMode.DOWN)
        .longValueExact();
  }

  private static BigDecimal average(long sum, long count) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
  }

  private static List<Value.Bucket> log(List<Value.Bucket> left, List<Value.Bucket> right) {
    TreeMap<Integer, Long> counts = new TreeMap<>();
    for (List<Value.Bucket> each : List.of(left, right)) {
      for (Value.Bucket it : each) {
        counts.merge(StatisticValue.distance(it), it.count(), Math::addExact);
      }
    }
    List<Value.Bucket> buckets = new ArrayList<>();
    if (!counts.isEmpty()) {
      for (int distance = counts.firstKey(); distance <= counts.lastKey(); distance++) {
        buckets.add(StatisticValue.bucket(distance, counts.getOrDefault(distance, 0L)));
      }
    }
    return buckets;
  }

  private static Value.Linear linear(Value.Linear left, Value.Linear right) {
    requireSame(
        left.low() == right.low()
            && left.high() == right.high()
            && left.step() == right.step()
            && left.counts().size() == right.counts().size());
    List<Long> counts = new ArrayList<>();
    for (int bucket = 0; bucket < left.counts().size(); bucket++) {
      counts.add(Math.addExact(left.counts().get(bucket), right.counts().get(bucket)));
    }
    return new Value.Linear(left.low(), left.high(), left.step(), counts);
  }
}
