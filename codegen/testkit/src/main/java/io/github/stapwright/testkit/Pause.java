package io.github.stapwright.testkit;

import java.time.Duration;
import java.util.Objects;

/** Time that passes; timers that come due in it fire. */
public final class Pause extends Happening {
  private final Duration time;

  private Pause(Duration time) {
    this.time = time;
  }

  static Pause of(Duration time) {
    if (Objects.requireNonNull(time, "time").isNegative()) {
      throw new IllegalArgumentException("time does not run backwards, so a pause is not negative");
    }
    return new Pause(time);
  }

  @Override
  void happen(Timeline timeline) {
    timeline.pass(time);
  }
}
