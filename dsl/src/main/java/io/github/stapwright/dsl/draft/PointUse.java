package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ProbePoint;
import java.util.Objects;
import java.util.Optional;

/**
 * A point as a probe uses it.
 *
 * @param resolution what happens when nothing matches it
 * @param armed a condition on globals, {@code probe POINT if (ARMED)}
 */
public record PointUse(
    PointDraft point, ProbePoint.Resolution resolution, Optional<Draft<Expression>> armed) {

  /** Requires every component. */
  public PointUse {
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(armed, "armed");
  }

  /** A point that has to match and is always armed. */
  public static PointUse of(PointDraft point) {
    return new PointUse(point, ProbePoint.Resolution.REQUIRED, Optional.empty());
  }

  /** This point with another suffix. */
  public PointUse resolving(ProbePoint.Resolution suffix) {
    return new PointUse(point, suffix, armed);
  }

  /** This point, armed only while {@code condition} holds. */
  public PointUse armedBy(Draft<Expression> condition) {
    return new PointUse(point, resolution, Optional.of(condition));
  }
}
