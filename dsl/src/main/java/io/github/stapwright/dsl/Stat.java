package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A statistic, to which values are added with {@code <<<}. It is no value itself; what is read from
 * it is.
 *
 * <p>Reading {@code avg}, {@code min}, {@code max} or {@code variance} of an empty one is a
 * run-time error, {@code empty aggregate}; {@code count} and {@code sum} are 0.
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class Stat<C extends Context> {
  private final Draft<Expression> draft;

  Stat(Draft<Expression> draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
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

  Draft<Expression> draft() {
    return draft;
  }

  private Num<C> read(AggregateOperator operator) {
    Origin origin = Here.origin();
    return new Num<>(
        scope -> new Aggregate(operator, draft.bind(scope), OptionalLong.empty(), origin));
  }
}
