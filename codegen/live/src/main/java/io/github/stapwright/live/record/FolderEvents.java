package io.github.stapwright.live.record;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events in a folder that the hooks of several processes fill, in order of time. */
final class FolderEvents implements AutoCloseable {
  /** A thread may be stopped between looking at the clock and writing. */
  private static final long LATE_MICROSECONDS = 10_000;

  private final Path folder;
  private final Map<String, EventReader> processes = new TreeMap<>();
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((Waiting it) -> it.event().microseconds())
              .thenComparingLong(Waiting::number));
  private long count;
  private long floor;
  private long watermark;

  FolderEvents(Path folder) {
    this.folder = folder;
  }

  private record Waiting(Event event, long number) {}

  /**
   * Reads what has come.
   *
   * @param now microseconds since the beginning, before it is read
   * @param isOver whether nothing more can come
   */
  void look(long now, boolean isOver) throws IOException {
    for (String process : seen()) {
      if (!processes.containsKey(process)) {
        processes.put(process, EventReader.of("events", new GrowingLines(folder, process)));
      }
    }
    for (EventReader reader : processes.values()) {
      Optional<Event> next = reader.next();
      while (next.isPresent()) {
        waiting.add(new Waiting(next.get(), count++));
        next = reader.next();
      }
    }
    watermark = Math.max(watermark, isOver ? now : now - LATE_MICROSECONDS);
  }

  private List<String> seen() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".events"))
          .map(it -> it.substring(0, it.indexOf('.')))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The next event that nothing older can come before; one that comes too late is moved. */
  @Nullable Event next() {
    if (waiting.isEmpty() || waiting.peek().event().microseconds() > watermark) {
      floor = Math.max(floor, watermark);
      return null;
    }
    Event event = waiting.remove().event();
    long late = Math.max(0, floor - event.microseconds());
    floor = Math.max(floor, event.microseconds());
    return event.later(late);
  }

  /** In microseconds since the beginning. */
  long watermark() {
    return watermark;
  }

  @Override
  public void close() throws IOException {
    for (EventReader reader : processes.values()) {
      reader.close();
    }
  }
}
