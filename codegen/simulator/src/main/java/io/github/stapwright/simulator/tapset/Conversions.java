package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import java.util.Locale;

/**
 * Functions of {@code dev.stp}, {@code aux_syscalls.stp}, {@code proc_mem.stp} and {@code
 * task_time.stp} that compute with nothing but their arguments (x86-64).
 */
final class Conversions {
  private static final long PAGE = 4096;
  private static final long WORD = 0xffffffffL;

  private static final long TICK_MS = 4;
  private static final long TICK_US = 1_000 * TICK_MS;

  private static final int KILO = 1024;
  private static final int MINOR_BITS = 20;
  private static final long MINOR_MASK = (1L << MINOR_BITS) - 1;

  private Conversions() {}

  static void declare(Table table) {
    table.number("MAJOR/1", (frame, it) -> it.number(frame, 0) >> MINOR_BITS & WORD);
    table.number("MINOR/1", (frame, it) -> it.number(frame, 0) & MINOR_MASK);
    table.number("MKDEV/2", (frame, it) -> it.number(frame, 0) << MINOR_BITS | it.number(frame, 1));
    table.number("WIFEXITED/1", (frame, it) -> (it.number(frame, 0) & 0x7f) == 0 ? 1 : 0);
    table.number("WEXITSTATUS/1", (frame, it) -> (it.number(frame, 0) & 0xff00) >> 8);
    table.number("WTERMSIG/1", (frame, it) -> it.number(frame, 0) & 0x7f);
    table.number("AF_INET/0", (frame, it) -> 2);
    table.number("AF_INET6/0", (frame, it) -> 10);
    table.number("arch_bytes/0", (frame, it) -> Long.BYTES);
    table.number("mem_page_size/0", (frame, it) -> PAGE);
    table.number("cputime_to_msecs/1", (frame, it) -> milliseconds(it.number(frame, 0)));
    table.number("cputime_to_usecs/1", (frame, it) -> it.number(frame, 0) * TICK_US & WORD);
    table.text(
        "cputime_to_string/1",
        (frame, it) -> Clocks.duration(milliseconds(it.number(frame, 0)), 3));
    table.number("bio_rw_num/1", (frame, it) -> it.number(frame, 0) & 1);
    table.text(
        "bio_rw_str/1", (frame, it) -> ByteString.of((it.number(frame, 0) & 1) == 0 ? "R" : "W"));
    table.text("bytes_to_string/1", (frame, it) -> size(it.number(frame, 0)));
    table.text("pages_to_string/1", (frame, it) -> size(it.number(frame, 0) * PAGE));
  }

  /** Cpu time counts ticks, in 32 bits. */
  private static long milliseconds(long time) {
    return time * TICK_MS & WORD;
  }

  /** {@code 1.50K}, five characters wide. */
  private static ByteString size(long bytes) {
    if (bytes < KILO) {
      return ByteString.of(String.format(Locale.ROOT, "%5d", bytes));
    }
    long whole = bytes;
    long rest = 0;
    int unit = -1;
    do {
      rest = whole % KILO;
      whole /= KILO;
      unit++;
    } while (whole >= KILO && unit < 2);
    return ByteString.of(number(whole, rest) + "KMG".charAt(unit));
  }

  private static String number(long whole, long rest) {
    if (whole < 10) {
      return String.format(Locale.ROOT, "%d.%02d", whole, rest * 100 / KILO);
    }
    return whole < 100
        ? String.format(Locale.ROOT, "%2d.%d", whole, rest * 10 / KILO)
        : String.format(Locale.ROOT, "%4d", whole);
  }
}
