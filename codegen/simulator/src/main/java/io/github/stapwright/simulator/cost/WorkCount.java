package io.github.stapwright.simulator.cost;

import java.util.EnumMap;
import java.util.Map;

/** How much of each kind of work there is. */
public final class WorkCount {
  private final Map<Work, Double> amounts = new EnumMap<>(Work.class);

  /** Nothing. */
  public WorkCount() {}

  /** More of one kind. */
  WorkCount add(Work work, double amount) {
    if (amount != 0) {
      amounts.merge(work, amount, Double::sum);
    }
    return this;
  }

  /** More of all kinds, so many times. */
  WorkCount add(WorkCount other, double times) {
    other.amounts.forEach((work, amount) -> add(work, amount * times));
    return this;
  }

  /** How much there is of one kind. */
  public double of(Work work) {
    return amounts.getOrDefault(work, 0.0);
  }

  /** Whether there is none at all. */
  boolean isNothing() {
    return amounts.isEmpty();
  }

  @Override
  public String toString() {
    return amounts.toString();
  }
}
