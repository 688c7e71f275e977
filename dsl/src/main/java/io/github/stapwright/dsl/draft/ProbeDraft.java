package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A probe: its points, what filters its hits, and what it does.
 *
 * @param filter the condition of {@code where}
 */
public record ProbeDraft(
    List<PointUse> points,
    Optional<Draft<Expression>> filter,
    List<Draft<List<Statement>>> body,
    Origin origin) {

  /** Requires a point and copies the lists. */
  public ProbeDraft {
    points = List.copyOf(points);
    Objects.requireNonNull(filter, "filter");
    body = List.copyOf(body);
    Objects.requireNonNull(origin, "origin");
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a probe needs at least one point");
    }
  }

  /** A probe at {@code points} that does nothing yet. */
  public static ProbeDraft at(List<PointUse> points) {
    return new ProbeDraft(points, Optional.empty(), List.of(), points.get(0).point().origin());
  }

  /** This probe, with one more action. */
  public ProbeDraft plus(Draft<List<Statement>> action) {
    List<Draft<List<Statement>>> longer = new ArrayList<>(body);
    longer.add(action);
    return new ProbeDraft(points, filter, longer, origin);
  }

  /** This probe, filtered. */
  public ProbeDraft filteredBy(Draft<Expression> condition) {
    return new ProbeDraft(points, Optional.of(condition), body, origin);
  }

  /** This probe, with each of its points changed. */
  public ProbeDraft withPoints(UnaryOperator<PointUse> change) {
    return new ProbeDraft(points.stream().map(change).toList(), filter, body, origin);
  }
}
