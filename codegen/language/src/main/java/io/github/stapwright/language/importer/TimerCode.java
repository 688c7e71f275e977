package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.model.Component;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The Java of timers. */
final class TimerCode {
  private static final Set<String> UNITS =
      Set.of("s", "sec", "ms", "msec", "us", "usec", "ns", "nsec");
  private static final long THOUSAND = 1_000;
  private static final long MINUTE = 60;
  private static final long HOUR = 3_600;

  private TimerCode() {}

  static Optional<Code> of(List<Component> parts) {
    if (!parts.get(0).name().equals("timer")
        || parts.get(0).argument().isPresent()
        || parts.size() < 2) {
      return Optional.empty();
    }
    String unit = parts.get(1).name();
    Optional<Long> period = PointCode.number(parts.get(1));
    if (parts.size() == 2) {
      return period.isPresent() ? timer(unit, period.get()) : named(parts.get(1));
    }
    boolean spreads = parts.size() == 3 && parts.get(2).name().equals("randomize");
    return spreads && period.isPresent() && UNITS.contains(unit)
        ? PointCode.number(parts.get(2)).map(it -> randomized(unit, period.get(), it))
        : Optional.empty();
  }

  private static Optional<Code> named(Component part) {
    return part.name().equals("profile") && part.argument().isEmpty()
        ? Optional.of(call("onTimerProfile"))
        : Optional.empty();
  }

  private static Optional<Code> timer(String unit, long period) {
    Code number = text(JavaWords.literal(period));
    if (unit.equals("hz")) {
      return Optional.of(call("onTimerHz", number));
    }
    if (unit.equals("jiffies")) {
      return Optional.of(call("onTimerJiffies", number));
    }
    if (!UNITS.contains(unit)) {
      return Optional.empty();
    }
    return Optional.of(
        isWhole(unit, period)
            ? call("every", duration(unit, period))
            : call("onTimer", text(JavaWords.literal(unit)), number));
  }

  /** Whether the DSL would choose this unit for the period. */
  private static boolean isWhole(String unit, long period) {
    return unit.equals("s") || unit.equals("ms") && period % THOUSAND != 0;
  }

  private static Code randomized(String unit, long period, long spread) {
    if (unit.equals("s")
        || unit.equals("ms") && (period % THOUSAND != 0 || spread % THOUSAND != 0)) {
      return call("onTimer", duration(unit, period), duration(unit, spread));
    }
    return call(
        "onTimer",
        text(JavaWords.literal(unit)),
        text(JavaWords.literal(period)),
        text(JavaWords.literal(spread)));
  }

  private static Code duration(String unit, long period) {
    String factory = unit.equals("ms") ? "ofMillis" : "ofSeconds";
    long number = period;
    if (unit.equals("s") && period > 0 && period % MINUTE == 0) {
      factory = period % HOUR == 0 ? "ofHours" : "ofMinutes";
      number = period / (period % HOUR == 0 ? HOUR : MINUTE);
    }
    return text(Code.type(Duration.class)).then(factory, text(JavaWords.literal(number)));
  }
}
