package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.simulator.value.HistogramText;
import io.github.stapwright.simulator.value.LinearShape;
import io.github.stapwright.simulator.value.ScriptError;
import io.github.stapwright.simulator.value.Statistic;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What is read of statistics: aggregates, histograms and their buckets. */
final class StatisticPlanner {
  private final ExpressionPlanner expressions;

  StatisticPlanner(ExpressionPlanner expressions) {
    this.expressions = expressions;
  }

  /** {@code @count} and its kin. */
  Evaluator aggregate(Aggregate aggregate) {
    Function<Frame, Statistic> statistic = expressions.places().statistic(aggregate.operand());
    return switch (aggregate.operator()) {
      case COUNT -> number(frame -> orZero(statistic.apply(frame), Statistic::count));
      case SUM -> number(frame -> orZero(statistic.apply(frame), Statistic::sum));
      case MIN -> required(aggregate, statistic, Statistic::min);
      case MAX -> required(aggregate, statistic, Statistic::max);
      case AVG -> required(aggregate, statistic, Statistic::avg);
      case VARIANCE ->
          required(
              aggregate,
              statistic,
              aggregate.operand() instanceof ArrayElement
                  ? Statistic::variance
                  : Statistic::totalVariance);
    };
  }

  private static Evaluator required(
      Aggregate aggregate, Function<Frame, Statistic> statistic, ToLongFunction<Statistic> read) {
    return Blame.number(
        Location.of(aggregate), frame -> read.applyAsLong(requireFilled(statistic.apply(frame))));
  }

  private static long orZero(Statistic statistic, ToLongFunction<Statistic> read) {
    return statistic == null ? 0 : read.applyAsLong(statistic);
  }

  /** A histogram as it is printed. */
  Evaluator histogram(Histogram histogram) {
    Function<Frame, Statistic> statistic = expressions.places().statistic(histogram.operand());
    if (histogram.linear().isEmpty()) {
      return Blame.text(
          Location.of(histogram),
          frame -> ByteString.of(HistogramText.log(requireFilled(statistic.apply(frame)))));
    }
    LinearShape shape = Globals.shape(histogram);
    return Blame.text(
        Location.of(histogram),
        frame -> ByteString.of(HistogramText.linear(requireFilled(statistic.apply(frame)), shape)));
  }

  /** {@code @hist_log(S)[INDEX]}. */
  Evaluator bucket(Histogram histogram, Expression position) {
    Evaluator.OfLong index = expressions.number(position);
    Function<Frame, long[]> buckets = buckets(histogram);
    return Blame.number(
        Location.of(histogram), frame -> bucket(buckets.apply(frame), index.evaluate(frame)));
  }

  private static long bucket(long[] buckets, long index) {
    if (index < 0 || index >= buckets.length) {
      throw ScriptError.of("histogram index out of range");
    }
    return buckets[(int) index];
  }

  Function<Frame, long[]> buckets(Histogram histogram) {
    Function<Frame, Statistic> statistic = expressions.places().statistic(histogram.operand());
    boolean linear = histogram.linear().isPresent();
    return frame -> {
      Statistic filled = requireFilled(statistic.apply(frame));
      return linear ? filled.linearBuckets() : filled.logBuckets();
    };
  }

  /** Walking the buckets of an empty statistic is no error. */
  Function<Frame, long[]> bucketsToWalk(Histogram histogram) {
    Function<Frame, Statistic> statistic = expressions.places().statistic(histogram.operand());
    Function<Frame, long[]> filled = buckets(histogram);
    long[] empty =
        new long[histogram.linear().isPresent() ? Globals.shape(histogram).buckets() : 128];
    return frame -> {
      Statistic found = statistic.apply(frame);
      return found == null || found.count() == 0 ? empty : filled.apply(frame);
    };
  }

  private static Statistic requireFilled(Statistic statistic) {
    if (statistic == null || statistic.count() == 0) {
      throw ScriptError.of("empty aggregate");
    }
    return statistic;
  }

  private static Evaluator number(Evaluator.OfLong evaluator) {
    return evaluator;
  }
}
