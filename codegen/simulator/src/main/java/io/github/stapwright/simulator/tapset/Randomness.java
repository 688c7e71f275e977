package io.github.stapwright.simulator.tapset;

import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.SplittableRandom;

/** {@code randint}: the same numbers for the same seed. */
final class Randomness {
  private static final long WIDEST = 1024 * 1024;

  private final SplittableRandom random;

  private Randomness(long seed) {
    random = new SplittableRandom(seed);
  }

  static void declare(Table table) {
    table.number("randint/1", (frame, it) -> next(frame, it.number(frame, 0)));
  }

  private static long next(Frame frame, long bound) {
    if (bound < 0 || bound > WIDEST) {
      throw ScriptError.of("range too wide");
    }
    return bound == 0
        ? 0
        : frame
            .host()
            .state(Randomness.class, () -> new Randomness(frame.host().seed()))
            .random
            .nextLong(bound);
  }
}
