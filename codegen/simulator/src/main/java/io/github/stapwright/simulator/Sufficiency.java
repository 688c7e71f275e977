package io.github.stapwright.simulator;

import io.github.stapwright.language.expand.AliasExpansion;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Leaves out what stands behind a point with {@code !} that resolves, in the list of a probe or of
 * an alias.
 */
final class Sufficiency {
  private final IdentityHashMap<Object, Integer> closedBehind = new IdentityHashMap<>();

  /** Whether a point at these seats is left out. */
  boolean hides(List<AliasExpansion.Seat> seats) {
    return seats.stream()
        .anyMatch(it -> it.index() > closedBehind.getOrDefault(it.list(), Integer.MAX_VALUE));
  }

  /** Notes that the point at these seats resolves. */
  void resolved(List<AliasExpansion.Seat> seats) {
    seats.stream()
        .filter(AliasExpansion.Seat::sufficient)
        .forEach(it -> closedBehind.putIfAbsent(it.list(), it.index()));
  }
}
