package io.github.stapwright.simulator.oracle;

import java.util.SplittableRandom;

/** Numbers, those most often at which rules change. */
final class Numbers {
  private static final long[] CORNERS = {
    0,
    1,
    -1,
    2,
    -2,
    7,
    8,
    9,
    10,
    62,
    63,
    64,
    65,
    -63,
    -64,
    127,
    128,
    255,
    256,
    1000,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1
  };

  private Numbers() {}

  static long any(SplittableRandom random) {
    return random.nextInt(3) > 0
        ? CORNERS[random.nextInt(CORNERS.length)]
        : random.nextLong() >> random.nextInt(64);
  }
}
