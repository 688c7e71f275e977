package io.github.stapwright.live.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program that is recorded: a signal that we get reaches it at once. */
final class TracedProcess {
  /** Less than the 10 s that {@code docker stop} gives, so that the events can still be written. */
  private static final long PATIENCE_SECONDS = 8;

  private static final int GROUP = 2;
  private static final int FOREGROUND_GROUP = 5;

  private final Process process;
  private final boolean isDebugger;
  private boolean told;

  /**
   * A program that runs.
   *
   * @param isDebugger whether it is what runs the traced program, which gets the signals then
   */
  TracedProcess(Process process, boolean isDebugger) {
    this.process = process;
    this.isDebugger = isDebugger;
  }

  /** Passes {@code signal} on, such as {@code TERM}; the second one kills. */
  synchronized void signal(String signal) {
    if (told) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      return;
    }
    told = true;
    if (!(signal.equals("INT") && isInForeground())) {
      receivers().forEach(it -> send(signal, it.pid()));
    }
    CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .execute(process::destroyForcibly);
  }

  private Stream<ProcessHandle> receivers() {
    return isDebugger ? process.descendants() : Stream.of(process.toHandle());
  }

  /** Ctrl-C on a terminal reaches all processes in its foreground. */
  private static boolean isInForeground() {
    try {
      String[] fields =
          Files.readString(Path.of("/proc/self/stat")).replaceFirst(".*\\) ", "").split(" ");
      return fields[GROUP].equals(fields[FOREGROUND_GROUP]);
    } catch (IOException unknown) {
      return true;
    }
  }

  private static void send(String signal, long pid) {
    try {
      new ProcessBuilder(List.of("kill", "-" + signal, Long.toString(pid))).start().waitFor();
    } catch (IOException absent) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
