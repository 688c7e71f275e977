package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.Locale;

/** Functions of {@code queue_stats.stp}: how long requests wait and are served. */
final class Queues {
  private final LibraryArray<ByteString, Queue> queues = new LibraryArray<>();

  private Queues() {}

  /** The times are in microseconds; the lengths are sums over time. */
  private static final class Queue {
    private long waiting;
    private long running;
    private long done;
    private long updated;
    private long started;
    private long waitTime;
    private long waitLength;
    private long runTime;
    private long runLength;

    void update(long now) {
      long passed = updated == 0 ? 0 : now - updated;
      waitTime += waiting == 0 ? 0 : passed;
      waitLength += waiting * passed;
      runTime += running == 0 ? 0 : passed;
      runLength += running * passed;
      updated = now;
    }
  }

  /** What a reading function computes from a queue and the microseconds since its start. */
  private interface Reading {
    long of(Queue queue, long scale, long elapsed);
  }

  static void declare(Table table) {
    table.number("qs_time/0", (frame, it) -> now(frame));
    table.effect("qs_wait/1", (frame, it) -> updated(frame, it).waiting++);
    table.effect("qs_run/1", (frame, it) -> run(updated(frame, it)));
    table.effect("qs_done/1", (frame, it) -> done(updated(frame, it)));
    table.effect("qsq_start/1", Queues::restart);
    reading(table, "qsq_utilization", (it, scale, time) -> divide(scale * it.runTime, time));
    reading(table, "qsq_blocked", (it, scale, time) -> divide(scale * it.waitTime, time));
    reading(
        table, "qsq_wait_queue_length", (it, scale, time) -> divide(scale * it.waitLength, time));
    reading(table, "qsq_throughput", (it, scale, time) -> divide(scale * it.done, time));
    reading(table, "qsq_service_time", Queues::serviceTime);
    reading(table, "qsq_wait_time", Queues::waitTime);
    table.effect("qsq_print/1", Queues::print);
  }

  private static void reading(Table table, String name, Reading reading) {
    table.number(
        name + "/2",
        (frame, it) -> {
          Queue queue = updated(frame, it);
          return reading.of(queue, it.number(frame, 1), now(frame) - queue.started);
        });
  }

  private static long serviceTime(Queue queue, long scale, long elapsed) {
    return divide(scale * queue.runLength, queue.done);
  }

  private static long waitTime(Queue queue, long scale, long elapsed) {
    return divide(scale * (queue.runLength + queue.waitLength), queue.done);
  }

  private static long now(Frame frame) {
    return frame.host().nanoseconds() / 1_000;
  }

  private static Queue updated(Frame frame, Arguments arguments) {
    Queue queue = queue(frame, arguments);
    queue.update(now(frame));
    return queue;
  }

  private static Queue queue(Frame frame, Arguments arguments) {
    return frame
        .host()
        .state(Queues.class, Queues::new)
        .queues
        .make(frame, arguments.text(frame, 0), it -> new Queue());
  }

  private static void run(Queue queue) {
    if (queue.waiting > 0) {
      queue.waiting--;
      queue.running++;
    }
  }

  private static void done(Queue queue) {
    if (queue.running > 0) {
      queue.running--;
      queue.done++;
    }
  }

  private static void restart(Frame frame, Arguments arguments) {
    Queue fresh = new Queue();
    fresh.started = now(frame);
    frame
        .host()
        .state(Queues.class, Queues::new)
        .queues
        .put(frame, arguments.text(frame, 0), fresh);
  }

  private static long divide(long dividend, long divisor) {
    if (divisor == 0) {
      throw ScriptError.of("division by 0");
    }
    return dividend / divisor;
  }

  private static void print(Frame frame, Arguments arguments) {
    Queue queue = updated(frame, arguments);
    long elapsed = now(frame) - queue.started;
    long rate = divide(1_000_000_000 * queue.done, elapsed);
    long length = divide(1_000 * queue.waitLength, elapsed);
    String text =
        String.format(
            Locale.ROOT,
            "%s: %d.%03d ops/s, %d.%03d qlen, %d await, %d svctm, %d%% wait, %d%% util\n",
            arguments.text(frame, 0),
            rate / 1_000,
            rate % 1_000,
            length / 1_000,
            length % 1_000,
            waitTime(queue, 1, elapsed),
            serviceTime(queue, 1, elapsed),
            divide(100 * queue.waitTime, elapsed),
            divide(100 * queue.runTime, elapsed));
    frame.host().print(ByteString.of(text));
  }
}
