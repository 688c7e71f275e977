package io.github.stapwright.simulator.benchmark;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes an event file of any length, the ring again and again with time going on. */
final class EventFile {
  private static final int BUFFER = 1 << 16;
  private static final long MICROSECONDS_PER_EVENT = 3;

  private EventFile() {}

  /** {@code EventFile COUNT FILE[.gz]}. */
  public static void main(String[] words) throws IOException {
    Path file = Path.of(words[1]);
    OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    boolean packs = words[1].endsWith(".gz");
    try (EventWriter writer =
        new EventWriter(packs ? new GZIPOutputStream(plain, BUFFER) : plain)) {
      write(writer, Long.parseLong(words[0]));
    }
  }

  private static void write(EventWriter writer, long count) throws IOException {
    List<Event> ring = Ring.events();
    for (long at = 0; at < count; at++) {
      Event event = ring.get((int) (at % Ring.SIZE));
      writer.write(
          new Event(
              event.kind(),
              MICROSECONDS_PER_EVENT * at,
              event.pid(),
              event.tid(),
              event.execname(),
              event.provider(),
              event.marker(),
              event.arguments(),
              event.details()));
    }
  }
}
