package io.github.stapwright.simulator.cost;

import java.util.Arrays;

/** How much of each kind of work there is. */
public final class WorkCount {
  private final double[] amounts = new double[Work.values().length];

  /** Nothing. */
  public WorkCount() {}

  /** More of one kind. */
  WorkCount add(Work work, double amount) {
    amounts[work.ordinal()] += amount;
    return this;
  }

  /** More of all kinds, so many times. */
  WorkCount add(WorkCount other, double times) {
    for (int index = 0; index < amounts.length; index++) {
      amounts[index] += other.amounts[index] * times;
    }
    return this;
  }

  /** How much there is of one kind. */
  public double of(Work work) {
    return amounts[work.ordinal()];
  }

  /** Whether there is none at all. */
  boolean isNothing() {
    return Arrays.stream(amounts).allMatch(it -> it == 0);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Work work : Work.values()) {
      if (of(work) != 0) {
        text.append(work.word()).append('=').append(of(work)).append(' ');
      }
    }
    return text.toString().strip();
  }
}
