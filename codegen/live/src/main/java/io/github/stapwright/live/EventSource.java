package io.github.stapwright.live;

import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Events of a running program, as they come. Times are those of {@link System#nanoTime()}, which is
 * the kernel's monotonic clock.
 */
public interface EventSource extends AutoCloseable {

  /** The process that {@code target()} tells, 0 for none. */
  long target();

  /**
   * Begins to see what happens; a command that is to be traced waits for {@link #release()}.
   *
   * @param zero the moment from which events count their microseconds
   */
  void start(long zero) throws IOException;

  /** Lets the command go. */
  void release() throws IOException;

  /** The next event, or null while an older one may still come. */
  @Nullable Event next() throws IOException;

  /** No event that is still to come is older than this moment. */
  long watermark();

  /** Waits until there may be something new, at most so many milliseconds. */
  void await(long milliseconds) throws InterruptedException;

  /** When the command ended; the greatest number while it runs, or if there is none. */
  long endedAt();

  /** The exit status of the command once it has ended, 128 and its number for a signal. */
  OptionalInt status();

  /** Leaves nothing behind. */
  @Override
  void close() throws IOException;
}
