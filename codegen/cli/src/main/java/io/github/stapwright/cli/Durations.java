package io.github.stapwright.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times on the command line, {@code 500ms}. */
final class Durations {
  private static final Pattern SHAPE = Pattern.compile("([0-9]{1,12})(us|ms|s|m|h)");

  private static final Map<String, Long> NANOSECONDS =
      Map.of(
          "us", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);

  private Durations() {}

  /**
   * The time.
   *
   * @throws TroubleException if the text is none
   */
  static Duration parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new TroubleException(
          "`" + text + "` is no time: write a number and us, ms, s, m or h, such as 10s");
    }
    long unit = NANOSECONDS.get(matcher.group(2));
    return Duration.ofNanos(Math.multiplyExact(Long.parseLong(matcher.group(1)), unit));
  }
}
