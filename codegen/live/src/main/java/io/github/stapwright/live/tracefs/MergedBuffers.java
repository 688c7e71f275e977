package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The records of all processors in order of time: one is given when none that is older can come.
 */
public final class MergedBuffers implements AutoCloseable {
  private final List<ProcessorBuffer> buffers = new ArrayList<>();
  private final Object signal = new Object();
  private boolean signalled;
  private @Nullable ProcessorBuffer current;
  private long watermark;

  private MergedBuffers() {}

  /** Begins to read the buffers of {@code instance}. */
  public static MergedBuffers of(Instance instance) throws IOException {
    MergedBuffers merged = new MergedBuffers();
    for (int processor : instance.processors()) {
      merged.buffers.add(new ProcessorBuffer(instance.folder(), processor, merged::wake));
    }
    merged.buffers.forEach(ProcessorBuffer::start);
    return merged;
  }

  private void wake() {
    synchronized (signal) {
      signalled = true;
      signal.notifyAll();
    }
  }

  /** Waits until there may be something new, at most so many milliseconds. */
  public void await(long milliseconds) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    synchronized (signal) {
      long left = milliseconds;
      while (!signalled && left > 0) {
        signal.wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      }
      signalled = false;
    }
  }

  /** The page whose record is the next of all, or null while an older one may come. */
  public @Nullable RecordPage next() throws IOException {
    if (current != null) {
      current.consume();
      current = null;
    }
    long limit = Long.MAX_VALUE;
    ProcessorBuffer oldest = null;
    RecordPage first = null;
    for (ProcessorBuffer buffer : buffers) {
      long drained = buffer.drainedUntil();
      RecordPage head = buffer.head();
      if (head == null) {
        limit = Math.min(limit, drained);
      } else if (first == null || head.stamp() < first.stamp()) {
        oldest = buffer;
        first = head;
      }
    }
    if (first == null || first.stamp() > limit) {
      watermark = Math.max(watermark, first == null ? limit : Math.min(limit, first.stamp()));
      return null;
    }
    current = oldest;
    watermark = Math.max(watermark, first.stamp());
    return first;
  }

  /** Which processor wrote the record at hand. */
  public int processor() {
    return current == null ? 0 : current.processor();
  }

  /** How many records of that processor were lost before it, told once. */
  public long takeMissed() {
    return current == null ? 0 : current.takeMissed();
  }

  /** No record that is still to come is older than this stamp. */
  public long watermark() {
    return watermark;
  }

  @Override
  public void close() {
    buffers.forEach(ProcessorBuffer::close);
  }
}
