package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Goes through the records of one page of a trace buffer (events/header_page and
 * events/header_event of the kernel; ring_buffer.c of Linux 6.18).
 *
 * <p>What is in a record was written by a traced program: every length is checked against the page.
 */
public final class RecordPage {
  private static final int HEADER = 16;
  private static final long SIZE_BITS = 0x3fff_ffffL;
  private static final long MISSED = 1L << 31;
  private static final long MISSED_STORED = 1L << 30;
  private static final int TYPE_BITS = 5;
  private static final int PADDING = 29;
  private static final int EXTENDED_TIME = 30;
  private static final int ABSOLUTE_TIME = 31;
  private static final int DELTA_BITS = 27;
  private static final long EPOCH_BITS = 0xf800_0000_0000_0000L;

  private final ByteBuffer page;
  private final int end;
  private final long missed;
  private int next = HEADER;
  private long stamp;
  private int from;
  private int length;

  /**
   * The records of {@code bytes}.
   *
   * @throws IOException if they are no page
   */
  public RecordPage(byte[] bytes) throws IOException {
    page = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    if (bytes.length < HEADER) {
      throw damaged("its header is cut off");
    }
    stamp = page.getLong(0);
    long commit = page.getLong(8);
    long size = commit & SIZE_BITS;
    if (size > bytes.length - HEADER) {
      throw damaged("it says that it is longer than it is");
    }
    end = HEADER + (int) size;
    missed = (commit & MISSED) == 0 ? 0 : missed(commit);
  }

  /** The number stands behind the records if there is room for it. */
  private long missed(long commit) throws IOException {
    if ((commit & MISSED_STORED) == 0) {
      return -1;
    }
    require(end, Long.BYTES, page.capacity());
    return page.getLong(end);
  }

  /** How many records were lost before the first of this page; -1 if some were, nobody knows. */
  public long missed() {
    return missed;
  }

  /** Goes on to the next record; false at the end. */
  public boolean next() throws IOException {
    while (next < end) {
      require(next, Integer.BYTES, end);
      int head = page.getInt(next);
      int type = head & (1 << TYPE_BITS) - 1;
      long delta = Integer.toUnsignedLong(head) >>> TYPE_BITS;
      switch (type) {
        case PADDING -> skipPadding(delta);
        case EXTENDED_TIME -> {
          stamp += delta + (second() << DELTA_BITS);
          next += 2 * Integer.BYTES;
        }
        case ABSOLUTE_TIME -> {
          stamp = stamp & EPOCH_BITS | delta + (second() << DELTA_BITS);
          next += 2 * Integer.BYTES;
        }
        default -> {
          stamp += delta;
          take(type);
          return true;
        }
      }
    }
    return false;
  }

  private void skipPadding(long delta) throws IOException {
    stamp += delta;
    long size = delta == 0 ? (long) end - next : Integer.BYTES + second();
    if (size <= 0 || size > end - next) {
      throw damaged("a gap reaches over its end");
    }
    next += (int) size;
  }

  private void take(int words) throws IOException {
    long whole = words == 0 ? Integer.BYTES + second() : Integer.BYTES * (words + 1L);
    from = next + Integer.BYTES * (words == 0 ? 2 : 1);
    if (whole > end - next || next + whole < from) {
      throw damaged("a record reaches over its end");
    }
    length = (int) (next + whole - from);
    next += (int) whole;
  }

  /** The word behind the one that begins an entry. */
  private long second() throws IOException {
    require(next + Integer.BYTES, Integer.BYTES, end);
    return Integer.toUnsignedLong(page.getInt(next + Integer.BYTES));
  }

  private static void require(int at, int bytes, int limit) throws IOException {
    if (at > limit - bytes) {
      throw damaged("an entry reaches over its end");
    }
  }

  private static IOException damaged(String how) {
    return new IOException("a page of the kernel's trace buffer is damaged: " + how);
  }

  /** When the record at hand was written, in nanoseconds of the trace clock. */
  public long stamp() {
    return stamp;
  }

  /** How many bytes the record at hand has. */
  public int length() {
    return length;
  }

  /** A number of 1, 2, 4 or 8 bytes in the record at hand, without sign. */
  public long unsigned(int offset, int bytes) throws IOException {
    require(offset, bytes, length);
    int at = from + offset;
    return switch (bytes) {
      case 1 -> Byte.toUnsignedLong(page.get(at));
      case 2 -> Short.toUnsignedLong(page.getShort(at));
      case 4 -> Integer.toUnsignedLong(page.getInt(at));
      default -> page.getLong(at);
    };
  }

  /** Where the record's bytes from {@code offset} on stand in {@link #array()}. */
  public int position(int offset, int bytes) throws IOException {
    if (bytes < 0 || offset < 0) {
      throw damaged("a length is negative");
    }
    require(offset, bytes, length);
    return from + offset;
  }

  /** The bytes of the page, which nobody may change. */
  public byte[] array() {
    return page.array();
  }
}
