package io.github.stapwright.language.random;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What a seed decides. */
final class Choice {
  private final Random random;

  Choice(long seed) {
    this.random = new Random(seed);
  }

  /** What decides the inside of a lambda, which is called once or several times. */
  long seed() {
    return random.nextLong();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T of(List<? extends T> things) {
    return things.get(below(things.size()));
  }

  /** One of several ways to make something; only that one is gone. */
  @SafeVarargs
  final <T> T way(Supplier<? extends T>... ways) {
    return ways[below(ways.length)].get();
  }

  /** A number as programs have them: small, at the edges of types, anything. */
  long number() {
    return way(
        () -> 2L + below(10),
        () -> (long) below(100),
        () -> of(List.of(-1L, 255L, 65_536L, 2_147_483_648L, -2_147_483_649L)),
        () -> of(List.of(Long.MAX_VALUE - 1, Long.MIN_VALUE, Long.MIN_VALUE + 1)),
        random::nextLong,
        random::nextLong);
  }

  /** A text with what has to be escaped, or is longer than it should be. */
  String text() {
    return of(
        List.of(
            "",
            "a",
            "test.py",
            "two words",
            "quote \" and backslash \\",
            "line\nend\ttab",
            "100% %d",
            "\u00e4\u20ac",
            "bell\u0007",
            "$1 @2 %( # //",
            "x".repeat(40)));
  }
}
