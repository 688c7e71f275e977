package io.github.stapwright.live.demand;

import java.util.Comparator;
import java.util.Objects;

/**
 * What is read behind an argument.
 *
 * @param bytes of a number: 1, 2, 4 or 8; 0 for a string
 */
public record Fetch(Place place, int bytes) implements Comparable<Fetch> {
  private static final Comparator<Fetch> ORDER =
      Comparator.comparing((Fetch it) -> it.place().toString()).thenComparing(Fetch::bytes);

  /** Requires the place. */
  public Fetch {
    Objects.requireNonNull(place, "place");
  }

  @Override
  public int compareTo(Fetch other) {
    return ORDER.compare(this, other);
  }
}
