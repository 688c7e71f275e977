package io.github.stapwright.simulator;

import io.github.stapwright.model.Component;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads probe points. */
final class Points {
  private static final Map<String, Long> TIMER_UNITS =
      Map.ofEntries(
          Map.entry("s", 1_000_000_000L),
          Map.entry("sec", 1_000_000_000L),
          Map.entry("ms", 1_000_000L),
          Map.entry("msec", 1_000_000L),
          Map.entry("us", 1_000L),
          Map.entry("usec", 1_000L),
          Map.entry("ns", 1L),
          Map.entry("nsec", 1L),
          Map.entry("jiffies", 4_000_000L));

  private Points() {}

  /**
   * Whether the point is {@code begin}, {@code end}, {@code error} or {@code never}, with a number
   * or without.
   */
  static boolean isNamed(ProbePoint point, String name) {
    return point.components().size() == 1 && point.components().get(0).name().equals(name);
  }

  /** The number of {@code begin(N)}, 0 if it has none. */
  static long order(ProbePoint point) {
    return number(point.components().get(0)).orElse(0);
  }

  /** The period of a timer in nanoseconds, if the point is one. */
  static OptionalLong timerPeriod(ProbePoint point) {
    List<Component> components = point.components();
    if (components.size() < 2 || !components.get(0).name().equals("timer")) {
      return OptionalLong.empty();
    }
    Component unit = components.get(1);
    OptionalLong number = number(unit);
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    if (unit.name().equals("hz")) {
      return OptionalLong.of(1_000_000_000L / number.getAsLong());
    }
    Long length = TIMER_UNITS.get(unit.name());
    return length == null ? OptionalLong.empty() : OptionalLong.of(length * number.getAsLong());
  }

  /** The string argument of the component {@code name}, if the point has such a component. */
  static Optional<String> string(ProbePoint point, String name) {
    return point.components().stream()
        .filter(it -> it.name().equals(name))
        .flatMap(it -> it.argument().stream())
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value().utf8())
        .findFirst();
  }

  /** The number that {@code process(PID)} names, if the point does. */
  static OptionalLong pid(ProbePoint point) {
    return point.components().get(0).name().equals("process")
        ? number(point.components().get(0))
        : OptionalLong.empty();
  }

  private static OptionalLong number(Component component) {
    return component.argument().isPresent()
            && component.argument().get() instanceof NumberLiteral number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }
}
