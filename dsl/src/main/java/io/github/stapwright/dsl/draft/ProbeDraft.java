package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A probe: its points, what arms it, what filters its hits, and what it does.
 *
 * @param armed a condition on globals, {@code probe POINT if (ARMED)}
 * @param filter the condition of {@code where}
 */
public record ProbeDraft(
    List<PointDraft> points,
    ProbePoint.Resolution resolution,
    Optional<Draft<Expression>> armed,
    Optional<Draft<Expression>> filter,
    List<Draft<List<Statement>>> body,
    Origin origin) {

  /** Requires a point and copies the lists. */
  public ProbeDraft {
    points = List.copyOf(points);
    Objects.requireNonNull(resolution, "resolution");
    Objects.requireNonNull(armed, "armed");
    Objects.requireNonNull(filter, "filter");
    body = List.copyOf(body);
    Objects.requireNonNull(origin, "origin");
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a probe needs at least one point");
    }
  }

  /** A probe at {@code points} that does nothing yet. */
  public static ProbeDraft at(List<PointDraft> points) {
    return new ProbeDraft(
        points,
        ProbePoint.Resolution.REQUIRED,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        points.get(0).origin());
  }

  /** This probe, with one more action. */
  public ProbeDraft plus(Draft<List<Statement>> action) {
    List<Draft<List<Statement>>> longer = new ArrayList<>(body);
    longer.add(action);
    return new ProbeDraft(points, resolution, armed, filter, longer, origin);
  }

  /** This probe, filtered. */
  public ProbeDraft filteredBy(Draft<Expression> condition) {
    return new ProbeDraft(points, resolution, armed, Optional.of(condition), body, origin);
  }

  /** This probe, armed only while {@code condition} holds. */
  public ProbeDraft armedBy(Draft<Expression> condition) {
    return new ProbeDraft(points, resolution, Optional.of(condition), filter, body, origin);
  }

  /** This probe, with another suffix. */
  public ProbeDraft resolving(ProbePoint.Resolution suffix) {
    return new ProbeDraft(points, suffix, armed, filter, body, origin);
  }
}
