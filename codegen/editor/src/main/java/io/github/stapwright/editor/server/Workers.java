package io.github.stapwright.editor.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of the server: one reads, two answer, one looks for problems once typing rests. */
final class Workers {
  /** Deep scripts are read by recursion. */
  private static final long STACK_BYTES = 256L << 20;

  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService reader = Executors.newFixedThreadPool(2, threads());
  private final ExecutorService answering = Executors.newFixedThreadPool(2, threads());
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(threads());

  private ThreadFactory threads() {
    return task -> {
      Thread thread =
          new Thread(null, task, "stapwright-editor-" + count.incrementAndGet(), STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }

  ExecutorService reader() {
    return reader;
  }

  ExecutorService answering() {
    return answering;
  }

  /** Does it when nothing else is done in the background. */
  void later(Runnable task) {
    background.execute(told(task));
  }

  /** A fault of ours is told on standard error, which clients keep. */
  private static Runnable told(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException | Error fault) {
        System.err.println("stapwright: this is a fault of stapwright, please report it");
        fault.printStackTrace();
      }
    };
  }

  /** Does it after some milliseconds, unless it is cancelled before. */
  Future<?> after(long milliseconds, Runnable task) {
    return background.schedule(told(task), milliseconds, TimeUnit.MILLISECONDS);
  }

  void stop() {
    reader.shutdownNow();
    answering.shutdownNow();
    background.shutdownNow();
  }
}
