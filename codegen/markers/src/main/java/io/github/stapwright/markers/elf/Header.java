package io.github.stapwright.markers.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The ELF header (System V ABI, chapter 4) and the two tables it leads to.
 *
 * @param wide 64 bits instead of 32
 * @param order the order of bytes
 * @param type {@code e_type}
 * @param machine {@code e_machine}
 * @param sections the section headers
 * @param segments the program headers
 * @param names the number of the section that holds the names of sections
 */
record Header(
    boolean wide,
    ByteOrder order,
    int type,
    int machine,
    Table sections,
    Table segments,
    int names) {
  private static final int IDENT = 16;
  private static final int EXTENDED = 0xffff;
  private static final int MOST_ENTRIES = 1 << 16;

  /**
   * A table of equal entries.
   *
   * @param offset where it begins
   * @param count how many entries
   * @param entrySize the size of an entry
   */
  record Table(long offset, int count, int entrySize) {
    ByteBuffer read(FileParts parts, String what) throws IOException {
      return parts.read(what, count == 0 ? 0 : offset, (long) count * entrySize);
    }
  }

  static Header read(FileParts parts) throws IOException {
    boolean wide = ident(parts);
    ByteBuffer bytes = parts.read("header", IDENT, wide ? 48 : 36);
    int type = Short.toUnsignedInt(bytes.getShort());
    int machine = Short.toUnsignedInt(bytes.getShort());
    bytes.getInt();
    word(bytes, wide);
    long segmentsAt = word(bytes, wide);
    long sectionsAt = word(bytes, wide);
    bytes.getInt();
    bytes.getShort();
    int segmentSize = Short.toUnsignedInt(bytes.getShort());
    int segmentCount = Short.toUnsignedInt(bytes.getShort());
    int sectionSize = Short.toUnsignedInt(bytes.getShort());
    int sectionCount = Short.toUnsignedInt(bytes.getShort());
    int names = Short.toUnsignedInt(bytes.getShort());
    if (sectionsAt != 0 && (sectionCount == 0 || names == EXTENDED || segmentCount == EXTENDED)) {
      Section first = Section.read(parts.read("first section", sectionsAt, wide ? 64 : 40), wide);
      sectionCount = sectionCount == 0 ? entries(parts, first.size()) : sectionCount;
      names = names == EXTENDED ? first.link() : names;
      segmentCount = segmentCount == EXTENDED ? entries(parts, first.info()) : segmentCount;
    }
    Table sections = table(parts, sectionsAt, sectionCount, sectionSize, wide ? 64 : 40);
    Table segments = table(parts, segmentsAt, segmentCount, segmentSize, wide ? 56 : 32);
    return new Header(wide, bytes.order(), type, machine, sections, segments, names);
  }

  private static boolean ident(FileParts parts) throws IOException {
    if (parts.size() < IDENT) {
      throw parts.broken(
          "this is not an ELF program or library: it has " + parts.size() + " bytes");
    }
    ByteBuffer ident = parts.read("header", 0, IDENT);
    if (ident.order(ByteOrder.BIG_ENDIAN).getInt(0) != 0x7f454c46) {
      throw parts.broken("this is not an ELF program or library");
    }
    int width = ident.get(4);
    int order = ident.get(5);
    if (width < 1 || width > 2 || order < 1 || order > 2) {
      throw parts.broken("its ELF header is damaged: neither 32 nor 64 bits, or no byte order");
    }
    parts.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return width == 2;
  }

  private static int entries(FileParts parts, long count) throws IOException {
    if (count < 0 || count > MOST_ENTRIES) {
      throw parts.broken("its ELF header is damaged: " + Long.toUnsignedString(count) + " entries");
    }
    return (int) count;
  }

  private static Table table(FileParts parts, long offset, int count, int size, int least)
      throws IOException {
    if (offset == 0 || count == 0) {
      return new Table(0, 0, least);
    }
    if (size < least) {
      throw parts.broken("its ELF header is damaged: table entries of " + size + " bytes");
    }
    return new Table(offset, count, size);
  }

  /** An address or offset; 32 bits are unsigned. */
  static long word(ByteBuffer bytes, boolean wide) {
    return wide ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
  }
}
