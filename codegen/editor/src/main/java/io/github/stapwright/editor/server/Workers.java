package io.github.stapwright.editor.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of the server: one reads, two answer, one looks for problems once typing rests, one
 * reads files.
 */
final class Workers {
  /** Deep scripts are read by recursion. */
  private static final long STACK_BYTES = 256L << 20;

  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService reader = Executors.newFixedThreadPool(2, threads());
  private final ExecutorService answering = Executors.newFixedThreadPool(2, threads());
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(threads());

  /** What is on disk is read while others answer. */
  private final ScheduledExecutorService disk =
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

  /** Reads files, one after the other. */
  void read(Runnable task) {
    disk.execute(told(task));
  }

  /** Reads files once what comes first is done. */
  void readLater(long milliseconds, Runnable task) {
    var unused = disk.schedule(told(task), milliseconds, TimeUnit.MILLISECONDS);
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
    disk.shutdownNow();
  }
}
