package io.github.stapwright.cli;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A line on a terminal that says how far long work is; nothing where nobody looks. */
final class Progress {
  private static final long EVERY_MS = 500;
  private static final String BACK = "\r\u001b[K";

  private final @Nullable Thread thread;

  private Progress(@Nullable Thread thread) {
    this.thread = thread;
  }

  /** Shows {@code count}, a number that grows, until it is closed. */
  static Progress of(Terminal terminal, String what, LongSupplier count) {
    if (!terminal.wantsProgress()) {
      return new Progress(null);
    }
    Thread thread = new Thread(() -> show(terminal, what, count), "stapwright-progress");
    thread.setDaemon(true);
    thread.start();
    return new Progress(thread);
  }

  private static void show(Terminal terminal, String what, LongSupplier count) {
    try {
      while (true) {
        Thread.sleep(EVERY_MS);
        String line = String.format(Locale.ROOT, "%s%,d %s", BACK, count.getAsLong(), what);
        terminal.err().print(line);
        terminal.err().flush();
      }
    } catch (InterruptedException done) {
      terminal.err().print(BACK);
      terminal.err().flush();
    }
  }

  /** Takes the line away. */
  void close() {
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException later) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
