package io.github.stapwright.simulator.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times, {@code 10ms}. */
final class Times {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,9})(us|ms|s|m|h)");
  private static final Map<String, Long> NANOSECONDS =
      Map.of(
          "us", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private Times() {}

  static Optional<Duration> parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            Duration.ofNanos(
                Math.multiplyExact(
                    Long.parseLong(matcher.group(1)), NANOSECONDS.get(matcher.group(2)))))
        : Optional.empty();
  }
}
