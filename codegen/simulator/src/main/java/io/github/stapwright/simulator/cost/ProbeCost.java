package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Origin;
import java.util.List;
import java.util.Objects;

/**
 * What a hit of a probe costs.
 *
 * @param point the probe point
 * @param mark the marker, empty if the point is none
 * @param place where the probe stands
 * @param hits how often it was hit, 0 if nothing was run
 * @param least what a hit costs on average; if nothing was run, when no filter lets it through
 * @param most the same; if nothing was run, when every filter lets it through and loops turn once
 * @param rows what makes it up, in the order of the script; what costs nothing is left out
 */
public record ProbeCost(
    String point,
    String mark,
    Origin place,
    long hits,
    Price least,
    Price most,
    List<CostRow> rows) {
  /** Copies the list. */
  public ProbeCost {
    Objects.requireNonNull(point, "point");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(place, "place");
    rows = List.copyOf(rows);
  }

  /** Whether a program hits it. */
  public boolean isMarker() {
    return !mark.isEmpty();
  }
}
