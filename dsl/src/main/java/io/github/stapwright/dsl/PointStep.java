package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.ProbePoint;

/**
 * A probe point with no filter yet.
 *
 * <pre>{@code
 * return Probes.of(onGcStart().where(generation().equalTo(2)).print("a full collection\n"));
 * }</pre>
 *
 * @param <C> the context of the handler
 */
@CheckReturnValue
public final class PointStep<C extends Context> extends ActionStep<C> {
  PointStep(ProbeDraft draft) {
    super(draft);
  }

  /**
   * {@code if (CONDITION) { ... }} around the handler: numbers are compared first, and a string is
   * read only when the comparisons before it hold.
   */
  public FilteredStep<C> where(Cond<? super C> condition) {
    return new FilteredStep<>(draft().filteredBy(condition.draft()));
  }

  /**
   * {@code probe POINT if (CONDITION)}: the probe costs nothing while the condition does not hold.
   */
  public PointStep<C> armedWhile(Cond<Context> condition) {
    return new PointStep<>(draft().withPoints(it -> it.armedBy(condition.draft())));
  }

  /** {@code POINT ?}: left out if nothing matches it. */
  public PointStep<C> optional() {
    return new PointStep<>(draft().withPoints(it -> it.resolving(ProbePoint.Resolution.OPTIONAL)));
  }

  /** {@code POINT !}: if it matches, the points behind it are left out; if not, it is. */
  public PointStep<C> sufficient() {
    return new PointStep<>(
        draft().withPoints(it -> it.resolving(ProbePoint.Resolution.SUFFICIENT)));
  }
}
