package io.github.stapwright.markers.elf;

import java.nio.ByteBuffer;

/** One section header. */
record Section(
    int name, int type, long address, long offset, long size, int link, long info, long alignment) {
  static final int NOTE = 7;

  static Section read(ByteBuffer bytes, boolean wide) {
    int name = bytes.getInt();
    int type = bytes.getInt();
    Header.word(bytes, wide);
    long address = Header.word(bytes, wide);
    long offset = Header.word(bytes, wide);
    long size = Header.word(bytes, wide);
    int link = bytes.getInt();
    long info = Integer.toUnsignedLong(bytes.getInt());
    long alignment = Header.word(bytes, wide);
    return new Section(name, type, address, offset, size, link, info, alignment);
  }
}
