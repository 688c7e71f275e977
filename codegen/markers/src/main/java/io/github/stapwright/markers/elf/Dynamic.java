package io.github.stapwright.markers.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the loader is told.
 *
 * @param soname {@code DT_SONAME}
 * @param needed {@code DT_NEEDED} in order
 * @param rpath {@code DT_RPATH}, folders with {@code :} between them
 * @param runpath {@code DT_RUNPATH}, likewise
 */
public record Dynamic(
    Optional<String> soname,
    List<String> needed,
    Optional<String> rpath,
    Optional<String> runpath) {
  private static final int NEEDED = 1;
  private static final int STRINGS = 5;
  private static final int SONAME = 14;
  private static final int RPATH = 15;
  private static final int RUNPATH = 29;
  private static final int MOST_NEEDED = 512;
  private static final int LONGEST_TEXT = 1 << 14;
  private static final long LARGEST = 1 << 20;

  static final Dynamic NONE =
      new Dynamic(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /** Copies the list. */
  public Dynamic {
    needed = List.copyOf(needed);
  }

  static Dynamic read(FileParts parts, boolean wide, List<Segment> segments) throws IOException {
    for (Segment segment : segments) {
      if (segment.type() == Segment.DYNAMIC && segment.size() != 0) {
        long size = Math.min(segment.size(), LARGEST);
        ByteBuffer bytes = parts.read("dynamic section", segment.offset(), size);
        return new Reader(parts, segments).read(bytes, wide);
      }
    }
    return NONE;
  }

  /** Gathers the entries; their texts can be read only when the string table is known. */
  private static final class Reader {
    private final FileParts parts;
    private final List<Segment> segments;
    private final List<Long> needed = new ArrayList<>();
    private long soname = -1;
    private long rpath = -1;
    private long runpath = -1;
    private long strings = -1;

    private Reader(FileParts parts, List<Segment> segments) {
      this.parts = parts;
      this.segments = segments;
    }

    private Dynamic read(ByteBuffer bytes, boolean wide) throws IOException {
      int entry = wide ? 16 : 8;
      long tag = -1;
      while (bytes.remaining() >= entry && tag != 0) {
        tag = Header.word(bytes, wide);
        entry(tag, Header.word(bytes, wide));
      }
      if (strings < 0) {
        return NONE;
      }
      List<String> names = new ArrayList<>();
      for (long offset : needed) {
        names.add(text(offset).orElseThrow());
      }
      return new Dynamic(text(soname), names, text(rpath), text(runpath));
    }

    private void entry(long tag, long value) {
      if (tag == NEEDED && needed.size() < MOST_NEEDED) {
        needed.add(value);
      } else if (tag == SONAME) {
        soname = value;
      } else if (tag == RPATH) {
        rpath = value;
      } else if (tag == RUNPATH) {
        runpath = value;
      } else if (tag == STRINGS) {
        strings = inFile(value);
      }
    }

    private long inFile(long address) {
      for (Segment segment : segments) {
        if (segment.holds(address)) {
          return address - segment.address() + segment.offset();
        }
      }
      return -1;
    }

    private Optional<String> text(long offset) throws IOException {
      if (offset == -1) {
        return Optional.empty();
      }
      if (offset < 0 || strings + offset < 0) {
        throw parts.broken("its dynamic section is damaged: a name lies outside the file");
      }
      return Optional.of(parts.text("dynamic string table", strings + offset, LONGEST_TEXT));
    }
  }
}
