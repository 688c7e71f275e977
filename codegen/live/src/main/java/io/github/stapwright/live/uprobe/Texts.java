package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.tracefs.EventFormat;
import io.github.stapwright.live.tracefs.RecordPage;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The strings in records; events name the same files and functions again and again, so what was
 * made of the last ones is kept.
 */
final class Texts {
  private static final int KEPT = 1 << 12;
  private static final int LENGTH_SHIFT = 16;
  private static final int OFFSET_MASK = 0xffff;
  private static final EventArgument NULL = new EventArgument.Null();

  private final int longest;
  private final byte[] @Nullable [] known = new byte[KEPT][];
  private final EventArgument[] arguments = new EventArgument[KEPT];
  private final String[] names = new String[KEPT];

  /** Strings are cut at so many bytes. */
  Texts(int longest) {
    this.longest = longest;
  }

  /** The pointer of a string argument; a string without its final NUL could not be read. */
  EventArgument argument(RecordPage record, EventFormat.Field field, long address, boolean lookedAt)
      throws IOException {
    long place = record.unsigned(field.offset(), Integer.BYTES);
    int size = (int) (place >>> LENGTH_SHIFT);
    if (address == 0) {
      return NULL;
    }
    if (size == 0) {
      return new EventArgument.Fault(address);
    }
    int from = record.position((int) place & OFFSET_MASK, size);
    int to = end(record.array(), from, size);
    EventArgument text = arguments[place(record.array(), from, to)];
    return lookedAt ? new EventArgument.TextAt(address, ((EventArgument.Text) text).value()) : text;
  }

  /** The name of a thread. */
  String name(RecordPage record, EventFormat.Field field) throws IOException {
    long place = record.unsigned(field.offset(), Integer.BYTES);
    int size = (int) (place >>> LENGTH_SHIFT);
    int from = record.position((int) place & OFFSET_MASK, size);
    int at = place(record.array(), from, end(record.array(), from, size));
    if (names[at] == null) {
      names[at] = new String(known[at], StandardCharsets.UTF_8);
    }
    return names[at];
  }

  private int end(byte[] bytes, int from, int size) {
    int most = Math.min(size, longest);
    int to = from;
    while (to < from + most && bytes[to] != 0) {
      to++;
    }
    return to;
  }

  /** Where the text is kept; it takes the place of another one. */
  private int place(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    int place = (hash ^ hash >>> 15) & KEPT - 1;
    byte[] text = known[place];
    if (text == null || !Arrays.equals(text, 0, text.length, bytes, from, to)) {
      text = Arrays.copyOfRange(bytes, from, to);
      known[place] = text;
      arguments[place] = new EventArgument.Text(ByteString.of(text));
      names[place] = null;
    }
    return place;
  }
}
