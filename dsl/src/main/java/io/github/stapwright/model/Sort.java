package io.github.stapwright.model;

import java.util.Objects;
import java.util.Optional;

/**
 * The order of a {@code foreach}: by the value ({@code column} 0) or by a key ({@code column} 1 for
 * the first), written {@code +} or {@code -}; {@code aggregate} names what of a statistic is
 * compared.
 */
public record Sort(int column, Optional<AggregateOperator> aggregate, Direction direction) {

  /** Requires a column from 0, and no aggregate with a key. */
  public Sort {
    Objects.requireNonNull(aggregate, "aggregate");
    Objects.requireNonNull(direction, "direction");
    if (column < 0 || column > 0 && aggregate.isPresent()) {
      throw new IllegalArgumentException(
          "only the value can be sorted by an aggregate, not key " + column);
    }
  }

  /** Upwards or downwards. */
  public enum Direction {
    /** {@code +}: least first. */
    ASCENDING("+"),
    /** {@code -}: greatest first. */
    DESCENDING("-");

    private final String text;

    Direction(String text) {
      this.text = text;
    }

    /** The sign as it is written. */
    public String text() {
      return text;
    }
  }
}
