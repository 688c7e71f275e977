package io.github.stapwright.simulator.scenario;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them, {@code 10ms}. */
public final class Times {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})(us|ms|s|m|h)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "us", ChronoUnit.MICROS,
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS);

  private Times() {}

  /**
   * A whole number and {@code us}, {@code ms}, {@code s}, {@code m} or {@code h}; 292 years at
   * most.
   */
  public static Optional<Duration> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Duration time = Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
    return Optional.of(time).filter(it -> it.compareTo(LONGEST) <= 0);
  }
}
