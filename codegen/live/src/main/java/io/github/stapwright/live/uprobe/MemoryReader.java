package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.demand.Fetch;
import io.github.stapwright.live.demand.Place;
import io.github.stapwright.live.tracefs.EventFormat;
import io.github.stapwright.live.tracefs.RecordPage;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a record holds of the memory behind an argument. */
final class MemoryReader {
  private final List<Read> reads;
  private final Texts texts;

  private MemoryReader(List<Read> reads, Texts texts) {
    this.reads = reads;
    this.texts = texts;
  }

  /** One field of a record; 0 bytes for a string. */
  private record Read(Place place, int bytes, EventFormat.Field field) {}

  /** The pointers that a place is found by come before it. */
  static MemoryReader of(PlannedSite site, int argument, EventFormat format, Texts texts)
      throws IOException {
    List<Read> reads = new ArrayList<>();
    int index = 0;
    for (Fetch read : site.reads().memory()) {
      String field = PlannedSite.memoryField(index++);
      if (read.place().argument() == argument) {
        reads.add(new Read(read.place(), read.bytes(), format.field(field)));
      }
    }
    reads.sort(Comparator.comparingInt(it -> it.place().offsets().size()));
    return new MemoryReader(reads, texts);
  }

  EventArgument read(RecordPage record, long address) throws IOException {
    Map<List<Long>, Long> pointers = new HashMap<>();
    pointers.put(List.of(), address);
    SortedMap<Long, ByteString> blocks = new TreeMap<>();
    for (Read read : reads) {
      long base = pointers.getOrDefault(read.place().offsets(), 0L);
      if (base != 0) {
        put(record, read, base + read.place().offset(), blocks, pointers);
      }
    }
    return new EventArgument.Memory(address, blocks);
  }

  private void put(
      RecordPage record,
      Read read,
      long address,
      SortedMap<Long, ByteString> blocks,
      Map<List<Long>, Long> pointers)
      throws IOException {
    if (read.bytes() == 0) {
      if (texts.argument(record, read.field(), address, false) instanceof EventArgument.Text text) {
        blocks.merge(address, text.value(), MemoryReader::longer);
      }
      return;
    }
    long value = record.unsigned(read.field().offset(), read.field().size());
    byte[] all =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    blocks.merge(address, ByteString.of(all).slice(0, read.bytes()), MemoryReader::longer);
    if (read.bytes() == Long.BYTES) {
      List<Long> path = new ArrayList<>(read.place().offsets());
      path.add(read.place().offset());
      pointers.put(path, value);
    }
  }

  private static ByteString longer(ByteString one, ByteString other) {
    return one.size() >= other.size() ? one : other;
  }
}
