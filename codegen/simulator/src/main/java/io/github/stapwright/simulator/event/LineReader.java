package io.github.stapwright.simulator.event;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream, one at a time, in a buffer that is used again for each. */
final class LineReader {
  private static final int SIZE = 1 << 17;

  /** No event needs more: a string of a script has 511 bytes. */
  private static final int LONGEST = 1 << 24;

  private final InputStream in;
  private byte[] bytes = new byte[SIZE];
  private int filled;
  private int from;
  private int to;
  private int following;
  private long number;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Goes on to the next line, if there is one. */
  boolean next() throws IOException {
    from = following;
    int searched = from;
    while (true) {
      int at = Words.lineEnd(bytes, searched, filled);
      if (at < filled) {
        return found(at, at + 1);
      }
      int seen = filled - from;
      if (!fill()) {
        // A file that grows may be asked again.
        following = from;
        return seen > 0 && found(filled, filled);
      }
      searched = from + seen;
    }
  }

  private boolean found(int end, int next) {
    to = end;
    following = next;
    number++;
    return true;
  }

  /** Reads on, behind the beginning of the line at hand; false at the end of the stream. */
  private boolean fill() throws IOException {
    int kept = filled - from;
    if (kept == bytes.length) {
      if (kept >= LONGEST) {
        throw new IOException("line " + (number + 1) + " is longer than 16 MB");
      }
      bytes = Arrays.copyOf(bytes, 2 * kept);
    }
    System.arraycopy(bytes, from, bytes, 0, kept);
    from = 0;
    filled = kept;
    int read = in.read(bytes, filled, bytes.length - filled);
    filled += Math.max(read, 0);
    return read >= 0;
  }

  /** The buffer, of which the line is the part from {@link #from} up to {@link #to}. */
  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The number of the line, from 1. */
  long number() {
    return number;
  }

  void close() throws IOException {
    in.close();
  }
}
