package io.github.stapwright.dsl;

import io.github.stapwright.model.Component;
import java.util.Arrays;
import java.util.Objects;

/** The units of SystemTap's timers, each with a short and a long name. */
enum TimerUnit {
  SECONDS("s", "sec", 1, 86_400L),
  MILLISECONDS("ms", "msec", 1, 86_400_000L),
  MICROSECONDS("us", "usec", 100, 86_400_000_000L),
  NANOSECONDS("ns", "nsec", 100_000, 86_400_000_000_000L);

  private final String brief;
  private final String full;
  private final long least;
  private final long most;

  TimerUnit(String brief, String full, long least, long most) {
    this.brief = brief;
    this.full = full;
    this.least = least;
    this.most = most;
  }

  static TimerUnit named(String name) {
    Objects.requireNonNull(name, "unit");
    return Arrays.stream(values())
        .filter(it -> it.brief.equals(name) || it.full.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a timer counts s, sec, ms, msec, us, usec, ns or nsec, not `" + name + "`"));
  }

  Component part(String name, long period) {
    if (period < least || period > most) {
      throw new IllegalArgumentException(
          "a timer has a period of " + least + " to " + most + " " + name + ", not " + period);
    }
    return Points.part(name, period);
  }
}
