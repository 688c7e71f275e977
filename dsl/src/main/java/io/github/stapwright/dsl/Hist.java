package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Type;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A histogram of a statistic, {@code @hist_log(S)} or {@code @hist_linear(S, LOW, HIGH, STEP)}.
 *
 * <pre>{@code
 * var lines = globalStat("lines");
 * return Probes.of(
 *     onFunctionEntry().aggregate(lines, lineno()),
 *     onEnd().ifTrue(lines.count().gt(0), it -> it.print(lines.histLinear(0, 1000, 50))));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class Hist<C extends Context> {
  private final Draft<Histogram> draft;

  Hist(Draft<Histogram> draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
  }

  /** {@code THIS[BUCKET]}: the count of a bucket, from 0; beyond the last is a run-time error. */
  public Num<C> at(long bucket) {
    return at(Draw.number(bucket));
  }

  /** {@code THIS[BUCKET]}: the count of a bucket, from 0; beyond the last is a run-time error. */
  public <D extends C> Num<D> at(Num<? super D> bucket) {
    return at(bucket.draft());
  }

  /** {@code foreach (COUNT = BUCKET in THIS)}: every bucket, from 0. */
  public Walk<Num<Context>, Num<Context>> each() {
    return Walk.over(walked(), Optional.empty()).named("bucket");
  }

  Draft<Histogram> draft() {
    return draft;
  }

  private <D extends Context> Num<D> at(Draft<Expression> bucket) {
    Origin origin = Here.origin();
    return new Num<>(
        scope -> new ArrayElement(draft.bind(scope), List.of(bucket.bind(scope)), origin));
  }

  private Walked<Num<Context>, Num<Context>> walked() {
    return new Walked<>() {
      @Override
      public KeyType<Num<Context>> keyType() {
        return KeyType.NUMBER;
      }

      @Override
      public Draft<Histogram> base() {
        return draft;
      }

      @Override
      public Optional<LocalDraft> valueLocal(Origin origin) {
        return Optional.of(new LocalDraft("count", Type.LONG, origin));
      }

      @Override
      public Num<Context> value(List<LocalDraft> keys, Optional<LocalDraft> value, Origin origin) {
        return new Num<>(scope -> scope.local(value.orElseThrow(), origin));
      }
    };
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
