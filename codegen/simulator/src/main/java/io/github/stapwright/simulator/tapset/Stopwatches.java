package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;

/** Functions of {@code stopwatch.stp}. */
final class Stopwatches {
  private final LibraryArray<ByteString, Long> starts = new LibraryArray<>();
  private final LibraryArray<ByteString, Long> sums = new LibraryArray<>();

  private Stopwatches() {}

  static void declare(Table table) {
    table.effect(
        "start_stopwatch/1",
        (frame, it) ->
            state(frame).starts.make(frame, it.text(frame, 0), name -> frame.host().nanoseconds()));
    table.effect("stop_stopwatch/1", (frame, it) -> state(frame).stop(frame, it.text(frame, 0)));
    table.effect(
        "delete_stopwatch/1",
        (frame, it) -> {
          ByteString name = it.text(frame, 0);
          state(frame).starts.remove(name);
          state(frame).sums.remove(name);
        });
    table.number("read_stopwatch_ns/1", (frame, it) -> read(frame, it));
    table.number("read_stopwatch_us/1", (frame, it) -> read(frame, it) / 1_000);
    table.number("read_stopwatch_ms/1", (frame, it) -> read(frame, it) / 1_000_000);
    table.number("read_stopwatch_s/1", (frame, it) -> read(frame, it) / 1_000_000_000);
  }

  private static Stopwatches state(Frame frame) {
    return frame.host().state(Stopwatches.class, Stopwatches::new);
  }

  private static long read(Frame frame, Arguments arguments) {
    Stopwatches all = state(frame);
    ByteString name = arguments.text(frame, 0);
    return all.sum(name) + all.running(frame, name);
  }

  private long sum(ByteString name) {
    Long sum = sums.find(name);
    return sum == null ? 0 : sum;
  }

  private long running(Frame frame, ByteString name) {
    Long start = starts.find(name);
    return start == null ? 0 : frame.host().nanoseconds() - start;
  }

  private void stop(Frame frame, ByteString name) {
    sums.put(frame, name, sum(name) + running(frame, name));
    starts.remove(name);
  }
}
