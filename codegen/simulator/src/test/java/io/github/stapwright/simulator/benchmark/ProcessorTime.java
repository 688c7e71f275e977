package io.github.stapwright.simulator.benchmark;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.EventWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The same work by the processor time of its thread, which others on the machine change less than
 * they change the time on the clock: best and median of the rounds, each piece of work in a Java of
 * its own.
 */
final class ProcessorTime {
  private static final int ROUNDS = 21;
  private static final int TURNS = 8;

  private ProcessorTime() {}

  /** Something done to every event of the ring. */
  private interface Work {
    void run() throws IOException;
  }

  /** {@code ProcessorTime WORK}. */
  public static void main(String[] words) throws IOException {
    Work work = work(words[0]);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] rates = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      for (int turn = 0; turn < TURNS; turn++) {
        work.run();
      }
      double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
      rates[round] = TURNS * Ring.SIZE / seconds / 1e6;
    }
    Arrays.sort(rates);
    System.out.printf(
        Locale.ROOT,
        "%-16s best %6.2f, median %6.2f million events a second%n",
        words[0],
        rates[ROUNDS - 1],
        rates[ROUNDS / 2]);
  }

  private static Work work(String name) throws IOException {
    List<Event> events = Ring.events();
    PlainJava rival = new PlainJava();
    return switch (name) {
      case "line" -> replay(Replay.LINES, events);
      case "file" -> replay(Replay.FILTER, events);
      case "trace" -> replay(Replay.TRACE, events);
      case "aggregates" -> replay(Replay.AGGREGATES, events);
      case "fileInJava" -> () -> rival.count(events);
      case "traceInJava" -> () -> rival.trace(events);
      case "aggregatesInJava" -> () -> rival.aggregate(events);
      case "read" -> reading(events);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Work replay(String script, List<Event> events) {
    Replay replay = new Replay(script);
    return () -> replay.over(events);
  }

  private static Work reading(List<Event> events) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (EventWriter writer = new EventWriter(bytes)) {
      for (Event event : events) {
        writer.write(event);
      }
    }
    byte[] lines = bytes.toByteArray();
    return () -> {
      try (EventReader reader = EventReader.of("ring", new ByteArrayInputStream(lines))) {
        Optional<Event> next = reader.next();
        while (next.isPresent()) {
          next = reader.next();
        }
      }
    };
  }
}
