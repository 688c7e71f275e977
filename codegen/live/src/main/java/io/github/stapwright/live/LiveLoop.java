package io.github.stapwright.live;

import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Drives a script by what happens: events move its clock; while nothing happens, real time does.
 *
 * <p>What it feeds the script is exactly what it hands to the log, in the same order, so that a
 * replay of the log prints the same.
 */
public final class LiveLoop {
  private static final long LONGEST_WAIT_MS = 100;
  private static final long FLUSH_NANOS = 100_000_000;
  private static final int BETWEEN_LOOKS = 1024;

  private final Simulation simulation;
  private final EventSource source;
  private final EventLog log;
  private final LiveOutput output;
  private final long zero;
  private final long timeLimit;
  private final AtomicLong interruptedAt = new AtomicLong(Long.MAX_VALUE);
  private volatile boolean dropped;
  private long events;
  private long lost;
  private long lastFlush;
  private volatile boolean ended;

  /**
   * A run that has not begun.
   *
   * @param zero the beginning, on the clock of {@link System#nanoTime()}
   * @param duration how long it runs at most, if that is given
   */
  public LiveLoop(
      Simulation simulation,
      EventSource source,
      EventLog log,
      LiveOutput output,
      long zero,
      @Nullable Duration duration) {
    this.simulation = simulation;
    this.source = source;
    this.log = log;
    this.output = output;
    this.zero = zero;
    this.timeLimit = duration == null ? Long.MAX_VALUE : duration.toNanos();
  }

  /** Asks it to end, from another thread: once, after what has happened by now; twice, at once. */
  public void interrupt() {
    long now = System.nanoTime() - zero;
    dropped = !interruptedAt.compareAndSet(Long.MAX_VALUE, now);
  }

  /** Runs the script to its end and gives the exit status of {@code stap}. */
  public int run() throws IOException, InterruptedException {
    simulation.begin();
    output.flush();
    if (simulation.isRunning()) {
      source.release();
    }
    while (simulation.isRunning() && !ended) {
      step();
    }
    if (!ended) {
      log.write(Event.end(roundedUp(simulation.elapsed()), "exit"));
    }
    int status = simulation.finish();
    output.flush();
    return status;
  }

  /** Handles what can be handled now, then waits. */
  private void step() throws IOException, InterruptedException {
    long end = endOfRun();
    for (int count = 0; simulation.isRunning(); count++) {
      Event event = dropped ? null : source.next();
      if (event == null) {
        break;
      }
      if (event.microseconds() > end / 1_000) {
        finish(end);
        return;
      }
      handle(event);
      if (count % BETWEEN_LOOKS == BETWEEN_LOOKS - 1) {
        flushInTime();
        end = endOfRun();
      }
    }
    if (!simulation.isRunning()) {
      return;
    }
    long watermark = dropped ? end : Math.min(source.watermark() - zero, end);
    advance(watermark);
    if (simulation.isRunning() && watermark >= end) {
      finish(end);
    } else if (simulation.isRunning()) {
      flush();
      output.idle(events, lost);
      source.await(patience());
    }
  }

  private void handle(Event event) throws IOException {
    log.write(event);
    simulation.fire(event);
    if (event.kind() == Event.Kind.LOST
        && event.arguments().get(0) instanceof EventArgument.Number count) {
      lost += count.value();
    } else {
      events++;
    }
  }

  /** Timers fire up to the last whole microsecond that nothing can come before. */
  private void advance(long nanoseconds) {
    if (nanoseconds > 0) {
      simulation.advanceTo(Duration.ofNanos(nanoseconds / 1_000 * 1_000));
    }
  }

  /** When the run ends, as far as that is known now. */
  private long endOfRun() {
    long ofCommand = source.endedAt();
    long command = ofCommand == Long.MAX_VALUE ? ofCommand : ofCommand - zero;
    return Math.min(Math.min(command, interruptedAt.get()), timeLimit);
  }

  private void finish(long end) throws IOException {
    ended = true;
    Event event = ending(end);
    log.write(event);
    simulation.fire(event);
  }

  private Event ending(long end) {
    long microseconds = Math.max(end / 1_000, roundedUp(simulation.elapsed()));
    if (end == timeLimit) {
      return Event.end(microseconds, "time");
    }
    boolean isCommand = end == source.endedAt() - zero;
    return isCommand
        ? Event.endOfCommand(microseconds, source.status().orElse(0))
        : Event.end(microseconds, "interrupt");
  }

  private static long roundedUp(long nanoseconds) {
    return (nanoseconds + 999) / 1_000;
  }

  /** Until the next timer is due, or as long as nobody notices. */
  private long patience() {
    long next = simulation.nextTimer();
    long now = System.nanoTime() - zero;
    long wait =
        next == Long.MAX_VALUE ? LONGEST_WAIT_MS : TimeUnit.NANOSECONDS.toMillis(next - now);
    return Math.max(1, Math.min(wait, LONGEST_WAIT_MS));
  }

  private void flushInTime() throws IOException {
    if (System.nanoTime() - lastFlush > FLUSH_NANOS) {
      flush();
    }
  }

  private void flush() throws IOException {
    output.flush();
    log.flush();
    lastFlush = System.nanoTime();
  }
}
