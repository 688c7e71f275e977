package io.github.stapwright.markers.elf;

import java.nio.ByteBuffer;

/** One program header. */
record Segment(int type, long offset, long address, long size) {
  static final int LOAD = 1;
  static final int DYNAMIC = 2;
  static final int INTERPRETER = 3;
  static final int NOTE = 4;

  static Segment read(ByteBuffer bytes, boolean wide) {
    int type = bytes.getInt();
    if (wide) {
      bytes.getInt();
    }
    long offset = Header.word(bytes, wide);
    long address = Header.word(bytes, wide);
    Header.word(bytes, wide);
    long size = Header.word(bytes, wide);
    return new Segment(type, offset, address, size);
  }

  boolean holds(long target) {
    return type == LOAD
        && Long.compareUnsigned(target, address) >= 0
        && Long.compareUnsigned(target - address, size) < 0;
  }
}
