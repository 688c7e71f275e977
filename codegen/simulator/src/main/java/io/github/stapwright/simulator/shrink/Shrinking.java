package io.github.stapwright.simulator.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Leaves out what does not matter, in ever smaller pieces (delta debugging: Zeller and Hildebrandt,
 * "Simplifying and isolating failure-inducing input", 2002).
 *
 * @param <T> what is left out, such as an event
 */
public final class Shrinking<T> {
  private final Predicate<List<T>> fails;
  private final int mostTries;
  private int tries;

  private Shrinking(Predicate<List<T>> fails, int mostTries) {
    this.fails = Objects.requireNonNull(fails, "fails");
    this.mostTries = mostTries;
  }

  /**
   * The shortest part of {@code all} that was found to fail still, in the same order. If there were
   * tries enough, leaving out any single one of it would not fail.
   *
   * @param fails asked about parts, at most {@code mostTries} times; the answer to the same
   *     question has to be the same
   * @throws IllegalArgumentException if {@code all} does not fail
   */
  public static <T> List<T> of(List<T> all, Predicate<List<T>> fails, int mostTries) {
    if (!fails.test(all)) {
      throw new IllegalArgumentException("there is nothing to shrink: all together do not fail");
    }
    return new Shrinking<>(fails, mostTries).shrunk(List.copyOf(all));
  }

  private List<T> shrunk(List<T> all) {
    List<T> rest = all;
    int size = Math.max(rest.size() / 2, 1);
    while (!rest.isEmpty() && tries < mostTries) {
      List<T> fewer = withoutPieces(rest, size);
      boolean done = size == 1 && fewer.size() == rest.size();
      rest = fewer;
      if (done) {
        break;
      }
      size = Math.max(Math.min(size, rest.size()) / 2, 1);
    }
    return rest;
  }

  /** Leaves out each piece of that size that can be, from the end, where events depend on fewer. */
  private List<T> withoutPieces(List<T> all, int size) {
    List<T> rest = all;
    int end = rest.size();
    while (end > 0 && tries < mostTries) {
      int start = Math.max(end - size, 0);
      List<T> fewer = new ArrayList<>(rest.subList(0, start));
      fewer.addAll(rest.subList(end, rest.size()));
      tries++;
      if (fails.test(fewer)) {
        rest = fewer;
      }
      end = start;
    }
    return rest;
  }
}
