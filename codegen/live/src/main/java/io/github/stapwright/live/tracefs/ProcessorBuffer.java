package io.github.stapwright.live.tracefs;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The buffer of one processor, emptied by a thread of its own into a queue of fixed length.
 *
 * <p>The thread asks the buffer's statistics before it reads, so that it never waits in the kernel:
 * a waiting reader would cost the traced program a wake-up for each hit.
 */
final class ProcessorBuffer implements AutoCloseable {
  private static final int QUEUE = 512;
  private static final long LONGEST_PAUSE_NANOS = 4_000_000;
  private static final long SHORTEST_PAUSE_NANOS = 200_000;

  /** The kernel gives one page at a time, of 64 KiB at most. */
  private static final int PAGE = 1 << 16;

  /** A stamp is taken a moment before its record can be read. */
  private static final long IN_FLIGHT_NANOS = 100_000;

  private final int processor;
  private final Path folder;
  private final BlockingQueue<byte[]> pages = new ArrayBlockingQueue<>(QUEUE);
  private final Thread thread;
  private final Runnable wake;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(PAGE);
  private volatile long drainedUntil;
  private volatile boolean closed;
  private volatile @Nullable IOException failure;
  private @Nullable RecordPage page;
  private long overrunTold;
  private long missed;

  ProcessorBuffer(Path instance, int processor, Runnable wake) {
    this.processor = processor;
    this.folder = instance.resolve("per_cpu/cpu" + processor);
    this.wake = wake;
    this.thread = new Thread(this::empty, "stapwright-cpu" + processor);
    this.thread.setDaemon(true);
    // Nothing can be older than this.
    this.drainedUntil = System.nanoTime() - IN_FLIGHT_NANOS;
  }

  void start() {
    thread.start();
  }

  int processor() {
    return processor;
  }

  private void empty() {
    long pause = SHORTEST_PAUSE_NANOS;
    try (FileChannel raw = FileChannel.open(folder.resolve("trace_pipe_raw"))) {
      while (!closed) {
        long before = System.nanoTime();
        if (entries() > 0) {
          read(raw);
          pause = SHORTEST_PAUSE_NANOS;
        } else {
          drainedUntil = before - IN_FLIGHT_NANOS;
          wake.run();
          TimeUnit.NANOSECONDS.sleep(pause);
          pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
      }
    } catch (ClosedByInterruptException end) {
      // The run is over.
    } catch (IOException problem) {
      failure = problem;
      wake.run();
    } catch (InterruptedException end) {
      // The run is over.
    }
  }

  private void read(FileChannel raw) throws IOException, InterruptedException {
    buffer.clear();
    int size = raw.read(buffer);
    if (size > 0) {
      byte[] page = new byte[size];
      buffer.flip().get(page);
      pages.put(page);
      wake.run();
    }
  }

  private long entries() throws IOException {
    return statistic("entries: ");
  }

  private long statistic(String name) throws IOException {
    String text;
    try (InputStream in = new FileInputStream(folder.resolve("stats").toFile())) {
      text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    int at = text.indexOf(name) + name.length();
    return Long.parseLong(text.substring(at, text.indexOf('\n', at)).strip());
  }

  /** All records up to this stamp were given; ask it before {@link #head()}. */
  long drainedUntil() {
    return drainedUntil;
  }

  /** The page whose record is the next of this processor, if one was read. */
  @Nullable RecordPage head() throws IOException {
    while (page == null) {
      byte[] bytes = pages.poll();
      if (bytes == null) {
        if (failure != null) {
          throw failure;
        }
        return null;
      }
      RecordPage fresh = new RecordPage(bytes);
      missed += fresh.missed() < 0 ? unknownLoss() : fresh.missed();
      overrunTold += Math.max(fresh.missed(), 0);
      page = fresh.next() ? fresh : null;
    }
    return page;
  }

  /** What the statistics tell beyond what pages have told. */
  private long unknownLoss() throws IOException {
    long more = Math.max(1, statistic("\noverrun: ") - overrunTold);
    overrunTold += more;
    return more;
  }

  /** Goes on behind the record that {@link #head()} showed. */
  void consume() throws IOException {
    if (page != null && !page.next()) {
      page = null;
    }
  }

  /** How many records were lost before the head, told once. */
  long takeMissed() {
    long lost = missed;
    missed = 0;
    return lost;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(1));
    } catch (InterruptedException again) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
