package io.github.stapwright.dsl;

import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Component;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Probe points of the clock.
 *
 * <pre>{@code
 * return Probes.of(
 *     every(Duration.ofSeconds(1)).print("a second\n"), onTimerHz(97).print("sampled\n"));
 * }</pre>
 */
@CheckReturnValue
public class Timers extends Tapset {
  private static final long LEAST_NS = 100_000;
  private static final long MOST_NS = Duration.ofHours(24).toNanos();
  private static final long MOST_JIFFIES = 1_000_000;

  private static final List<Map.Entry<String, Long>> UNITS =
      List.of(Map.entry("s", 1_000_000_000L), Map.entry("ms", 1_000_000L), Map.entry("us", 1_000L));

  Timers() {}

  /**
   * {@code probe timer.s(N)}, {@code timer.ms(N)} or {@code timer.us(N)}: every {@code period}.
   *
   * @throws IllegalArgumentException unless the period is whole microseconds from 100 microseconds
   *     to 24 hours
   */
  public static PointStep<Context> onTimer(Duration period) {
    Map.Entry<String, Long> unit = unit(period, period);
    return Points.fixed(Points.part("timer"), part(unit, period));
  }

  /**
   * {@code probe timer.UNIT(N)}: a period in a unit of SystemTap's, where it is not the greatest
   * one that the period is whole in: {@code timer.ms(5000)}, {@code timer.sec(5)}.
   *
   * @throws IllegalArgumentException unless the unit is {@code s}, {@code sec}, {@code ms}, {@code
   *     msec}, {@code us}, {@code usec}, {@code ns} or {@code nsec}, and the period 100
   *     microseconds to 24 hours
   */
  public static PointStep<Context> onTimer(String unit, long period) {
    return Points.fixed(Points.part("timer"), TimerUnit.named(unit).part(unit, period));
  }

  /**
   * {@code probe timer.UNIT(N).randomize(M)}: the same, give or take up to {@code spread}.
   *
   * @throws IllegalArgumentException unless a timer can have unit and period, and the spread is 0
   *     to the period
   */
  public static PointStep<Context> onTimer(String unit, long period, long spread) {
    if (spread < 0 || spread > period) {
      throw new IllegalArgumentException(
          "a timer of " + period + " " + unit + " spreads by 0 to as much, not " + spread);
    }
    return Points.fixed(
        Points.part("timer"),
        TimerUnit.named(unit).part(unit, period),
        Points.part("randomize", spread));
  }

  /** {@code probe timer.s(N)}: the same as {@link #onTimer(Duration)}. */
  public static PointStep<Context> every(Duration period) {
    return onTimer(period);
  }

  /**
   * {@code probe timer.ms(N).randomize(M)}: every {@code period}, give or take up to {@code
   * spread}.
   *
   * @throws IllegalArgumentException unless the period is one that a timer can have, and the spread
   *     whole microseconds from 0 to the period
   */
  public static PointStep<Context> onTimer(Duration period, Duration spread) {
    if (spread.isNegative() || spread.compareTo(period) > 0) {
      throw new IllegalArgumentException(
          "a timer of " + period + " spreads by 0 to as much, not " + spread);
    }
    Map.Entry<String, Long> unit = unit(period, spread);
    long by = spread.toNanos() / unit.getValue();
    return Points.fixed(Points.part("timer"), part(unit, period), Points.part("randomize", by));
  }

  /**
   * {@code probe timer.hz(N)}: so many times a second.
   *
   * @throws IllegalArgumentException unless that is 1 to 10,000
   */
  public static PointStep<Context> onTimerHz(long frequency) {
    if (frequency < 1 || frequency > 10_000) {
      throw new IllegalArgumentException(
          "a timer fires 1 to 10000 times a second, not " + frequency);
    }
    return Points.fixed(Points.part("timer"), Points.part("hz", frequency));
  }

  /**
   * {@code probe timer.jiffies(N)}: every so many ticks of the kernel.
   *
   * @throws IllegalArgumentException unless that is 1 to 1,000,000
   */
  public static PointStep<Context> onTimerJiffies(long jiffies) {
    if (jiffies < 1 || jiffies > MOST_JIFFIES) {
      throw new IllegalArgumentException("a timer has 1 to 1000000 jiffies, not " + jiffies);
    }
    return Points.fixed(Points.part("timer"), Points.part("jiffies", jiffies));
  }

  /** {@code probe timer.profile}: on every processor at every tick of the kernel. */
  public static PointStep<Context> onTimerProfile() {
    return Points.fixed(Points.part("timer"), Points.part("profile"));
  }

  private static Component part(Map.Entry<String, Long> unit, Duration period) {
    return Points.part(unit.getKey(), period.toNanos() / unit.getValue());
  }

  private static Map.Entry<String, Long> unit(Duration period, Duration other) {
    long nanoseconds = period.toNanos();
    return UNITS.stream()
        .filter(it -> nanoseconds >= LEAST_NS && nanoseconds <= MOST_NS)
        .filter(it -> nanoseconds % it.getValue() == 0 && other.toNanos() % it.getValue() == 0)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a timer has a period of whole microseconds from 100 microseconds to 24 hours, not "
                        + period));
  }
}
