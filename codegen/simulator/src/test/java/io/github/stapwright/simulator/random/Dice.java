package io.github.stapwright.simulator.random;

import java.util.List;
import java.util.Random;

/** Random choices, the same for the same seed. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  /** A number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code low} to {@code high}. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in so many of a hundred cases. */
  boolean chance(int percent) {
    return below(100) < percent;
  }

  /** One of the texts. */
  String of(String... texts) {
    return texts[below(texts.length)];
  }

  /** One of the elements. */
  <T> T of(List<T> elements) {
    return elements.get(below(elements.size()));
  }

  /** A number of any size. */
  long number() {
    return random.nextLong() >> below(Long.SIZE);
  }
}
