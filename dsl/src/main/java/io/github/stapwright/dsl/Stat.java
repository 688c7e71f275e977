package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A statistic, to which values are added with {@code <<<}. It is no value itself; what is read from
 * it is.
 *
 * <p>Reading {@code avg}, {@code min}, {@code max} or {@code variance} of an empty one is a
 * run-time error, {@code empty aggregate}; {@code count} and {@code sum} are 0.
 *
 * <pre>{@code
 * var lines = globalStat("lines");
 * return Probes.of(
 *     onFunctionEntry().aggregate(lines, lineno()),
 *     onEnd().ifTrue(lines.count().gt(0), it -> it.print("%d\n", lines.avg())));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class Stat<C extends Context> implements Declared {
  private final Draft<Expression> draft;

  Stat(Draft<Expression> draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
  }

  @Override
  public Draft<Expression> declaration() {
    return draft;
  }

  /** {@code @count(THIS)}. */
  public Num<C> count() {
    return read(AggregateOperator.COUNT);
  }

  /** {@code @sum(THIS)}. */
  public Num<C> sum() {
    return read(AggregateOperator.SUM);
  }

  /** {@code @min(THIS)}. */
  public Num<C> min() {
    return read(AggregateOperator.MIN);
  }

  /** {@code @max(THIS)}. */
  public Num<C> max() {
    return read(AggregateOperator.MAX);
  }

  /** {@code @avg(THIS)}: the sum divided by the count, towards zero. */
  public Num<C> avg() {
    return read(AggregateOperator.AVG);
  }

  /** {@code @variance(THIS)}. */
  public Num<C> variance() {
    return read(AggregateOperator.VARIANCE);
  }

  /**
   * {@code @variance(THIS, SHIFT)}: computed on values shifted left by {@code shift} bits, which
   * keeps more of a small variance.
   *
   * @throws IllegalArgumentException unless the shift is 0 to 62
   */
  public Num<C> variance(int shift) {
    if (shift < 0 || shift > 62) {
      throw new IllegalArgumentException("the shift of `@variance` is 0 to 62, not " + shift);
    }
    return read(AggregateOperator.VARIANCE, OptionalLong.of(shift));
  }

  /** {@code @hist_log(THIS)}: a histogram by powers of two. */
  public Hist<C> histLog() {
    Origin origin = Here.origin();
    return new Hist<>(scope -> new Histogram(draft.bind(scope), Optional.empty(), origin));
  }

  /**
   * {@code @hist_linear(THIS, LOW, HIGH, STEP)}: a histogram by equal steps.
   *
   * @throws IllegalArgumentException unless the buckets, {@code (high - low) / step + 3}, are 3 to
   *     128: SystemTap fails on other values only when the module is loaded
   */
  public Hist<C> histLinear(long low, long high, long step) {
    long buckets = step > 0 && high >= low ? (high - low) / step + 3 : 0;
    if (buckets < 3 || buckets > 128) {
      throw new IllegalArgumentException(
          "`@hist_linear` has 3 to 128 buckets, `(high - low) / step + 3`, but "
              + ("`" + low + ", " + high + ", " + step + "` gives " + buckets));
    }
    Origin origin = Here.origin();
    Histogram.Linear linear =
        new Histogram.Linear(literal(low, origin), literal(high, origin), literal(step, origin));
    return new Hist<>(scope -> new Histogram(draft.bind(scope), Optional.of(linear), origin));
  }

  private static Literal literal(long value, Origin origin) {
    return new NumberLiteral(value, Spelling.plain(), origin);
  }

  Draft<Expression> draft() {
    return draft;
  }

  private Num<C> read(AggregateOperator operator) {
    return read(operator, OptionalLong.empty());
  }

  private Num<C> read(AggregateOperator operator, OptionalLong shift) {
    Origin origin = Here.origin();
    return new Num<>(scope -> new Aggregate(operator, draft.bind(scope), shift, origin));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
