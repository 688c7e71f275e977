package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Functions of {@code signal.stp}: the names of signals and of their flags (x86-64). */
final class Signals {
  private static final String[] NAMES = {
    "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU",
    "XFSZ", "VTALRM", "PROF", "WINCH", "IO/POLL", "PWR", "SYS"
  };

  private static final int FIRST_REAL_TIME = 32;
  private static final int LAST = 64;

  private static final Map<Long, String> FLAGS =
      new TreeMap<>(
          Map.of(
              0x1L, "NOCLDSTOP",
              0x2L, "NOCLDWAIT",
              0x4L, "SIGINFO",
              0x8000000L, "ONSTACK",
              0x10000000L, "RESTART",
              0x40000000L, "NODEFER",
              0x80000000L, "RESETHAND"));

  private static final long RESTORER = 0x4000000L;

  private Signals() {}

  static void declare(Table table) {
    table.text("signal_str/1", (frame, it) -> ByteString.of(name(it.number(frame, 0))));
    table.text("sa_flags_str/1", (frame, it) -> ByteString.of(flags(it.number(frame, 0))));
    table.text("sigset_mask_str/1", (frame, it) -> ByteString.of(signals(it.number(frame, 0))));
    table.text("sa_handler_str/1", (frame, it) -> ByteString.of(handler(it.number(frame, 0))));
  }

  private static String name(long number) {
    if (number < 0 || number > LAST) {
      return "";
    }
    if (number < NAMES.length) {
      return NAMES[(int) number];
    }
    return number == FIRST_REAL_TIME ? "RTMIN" : "RTMIN+" + (number - FIRST_REAL_TIME);
  }

  private static String flags(long flags) {
    StringJoiner text = new StringJoiner("|");
    FLAGS.forEach(
        (bit, name) -> {
          if ((flags & bit) != 0) {
            text.add(name);
          }
        });
    return ((flags & RESTORER) == 0 ? text : text.add("RESTORER")).toString();
  }

  private static String signals(long mask) {
    StringJoiner text = new StringJoiner(",");
    for (int signal = 1; signal < LAST; signal++) {
      if ((mask >> (signal - 1) & 1) != 0) {
        text.add(Integer.toString(signal));
      }
    }
    return text.toString();
  }

  private static String handler(long handler) {
    if (handler == 0) {
      return "default";
    }
    return handler == 1 ? "ignored" : handler == -1 ? "error" : "0x" + Long.toHexString(handler);
  }
}
