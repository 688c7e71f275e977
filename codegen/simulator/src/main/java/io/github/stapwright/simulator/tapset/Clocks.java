package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * Functions of {@code timestamp_gtod.stp}, {@code timestamp_monotonic.stp}, {@code ctime.stp} and
 * {@code task_time.stp}: the time of the virtual clock.
 */
final class Clocks {
  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendPattern("EEE MMM ")
          .padNext(2)
          .appendPattern("d HH:mm:ss yyyy")
          .toFormatter(Locale.ROOT);

  private static final long LATEST = Integer.MAX_VALUE;

  private Clocks() {}

  static void declare(Table table) {
    declareNow(table);
    table.text("ctime/0", (frame, it) -> date(seconds(frame)));
    table.text("ctime/1", (frame, it) -> date(it.number(frame, 0)));
    table.text(
        "tz_ctime/1", (frame, it) -> date(it.number(frame, 0)).concat(ByteString.of(" UTC")));
    table.text("tz_name/0", (frame, it) -> ByteString.of("UTC"));
    table.number("tz_gmtoff/0", (frame, it) -> 0);
    table.text("nsecs_to_string/1", (frame, it) -> duration(it.number(frame, 0), 9));
    table.text("usecs_to_string/1", (frame, it) -> duration(it.number(frame, 0), 6));
    table.text("msecs_to_string/1", (frame, it) -> duration(it.number(frame, 0), 3));
  }

  private static void declareNow(Table table) {
    for (String clock : new String[] {"gettimeofday", "local_clock"}) {
      table.number(clock + "_ns/0", (frame, it) -> frame.host().nanoseconds());
      table.number(clock + "_us/0", (frame, it) -> frame.host().nanoseconds() / 1_000);
      table.number(clock + "_ms/0", (frame, it) -> frame.host().nanoseconds() / 1_000_000);
      table.number(clock + "_s/0", (frame, it) -> seconds(frame));
    }
    table.number("cpu_clock_ns/1", (frame, it) -> frame.host().nanoseconds());
    table.number("cpu_clock_us/1", (frame, it) -> frame.host().nanoseconds() / 1_000);
    table.number("cpu_clock_ms/1", (frame, it) -> frame.host().nanoseconds() / 1_000_000);
    table.number("cpu_clock_s/1", (frame, it) -> seconds(frame));
    table.number("ktime_get_ns/0", (frame, it) -> frame.host().nanoseconds());
    table.number("get_cycles/0", (frame, it) -> frame.host().nanoseconds());
    table.number("HZ/0", (frame, it) -> 250);
    table.number("jiffies/0", (frame, it) -> frame.host().nanoseconds() / 4_000_000);
  }

  private static long seconds(Frame frame) {
    return frame.host().nanoseconds() / 1_000_000_000;
  }

  /** {@code Thu Jan 1 00:00:00 1970}. */
  private static ByteString date(long seconds) {
    if (seconds > LATEST) {
      throw ScriptError.of("Time too far in the future to be converted");
    }
    if (seconds < Integer.MIN_VALUE) {
      throw ScriptError.of("Time too far in the past to be converted");
    }
    return ByteString.of(DATE.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
  }

  /** {@code 1m2.345s}; parts of a negative time are negative. */
  static ByteString duration(long time, int digits) {
    long second = (long) Math.pow(10, digits);
    long part = time % second;
    long seconds = time / second;
    String sign = part < 0 ? "-" : "";
    String fraction = sign + String.format(Locale.ROOT, "%0" + digits + "d", Math.abs(part));
    return ByteString.of(seconds / 60 + "m" + seconds % 60 + "." + fraction + "s");
  }
}
