package io.github.stapwright.markers.elf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a library that we write, one behind the other, and the tables that describe them
 * (System V ABI, chapters 4 and 5). An address is the place in the file: nothing is moved.
 */
final class LibrarySections {
  /** The numbers of the sections that symbols name. */
  static final int CODE = 5;

  static final int PROBES = 8;

  private static final int HEADER = 64;
  private static final int SEGMENT = 56;
  private static final int SECTION = 64;
  private static final int SEGMENTS = 5;
  private static final int ET_DYN = 3;

  private final SiteMachine machine;
  private final List<Part> parts = new ArrayList<>();
  private final StringTable names = new StringTable();
  private int end = HEADER + SEGMENT * SEGMENTS;
  private int writableFrom;
  private int writableEnd;

  /** What a section is: type, flags, the section it refers to, its "info", its entries' size. */
  enum Kind {
    NOTE(7, 2, 0, 0, 0),
    HASH(5, 2, 3, 0, 4),
    SYMBOLS(11, 2, 4, 1, SymbolTable.ENTRY),
    STRINGS(3, 2, 0, 0, 0),
    CODE(1, 6, 0, 0, 0),
    BASE(1, 2, 0, 0, 0),
    DYNAMIC(6, 3, 4, 0, 16),
    DATA(1, 3, 0, 0, 0),
    PLAIN_NOTE(7, 0, 0, 0, 0),
    NAMES(3, 0, 0, 0, 0);

    private final int type;
    private final int flags;
    private final int link;
    private final int info;
    private final int entrySize;

    Kind(int type, int flags, int link, int info, int entrySize) {
      this.type = type;
      this.flags = flags;
      this.link = link;
      this.info = info;
      this.entrySize = entrySize;
    }

    private boolean isLoaded() {
      return flags != 0;
    }
  }

  /** A section. */
  private static final class Part {
    private final String name;
    private final Kind kind;
    private final int offset;
    private final int alignment;
    private byte[] content;

    private Part(String name, Kind kind, int offset, int alignment, byte... content) {
      this.name = name;
      this.kind = kind;
      this.offset = offset;
      this.alignment = alignment;
      this.content = content;
    }

    private int end() {
      return offset + content.length;
    }
  }

  LibrarySections(SiteMachine machine) {
    this.machine = machine;
  }

  /** Adds a section to the read-only part; its address. */
  long loaded(String name, Kind kind, byte[] content, int alignment) {
    return add(name, kind, content, alignment);
  }

  /** Adds a section to the writable part, which begins on a page of its own; its address. */
  long writable(String name, Kind kind, byte[] content, int alignment) {
    if (writableFrom == 0) {
      end = LibraryImage.aligned(end, machine.pageSize());
      writableFrom = end;
    }
    int offset = add(name, kind, content, alignment);
    writableEnd = end;
    return offset;
  }

  /** Adds notes that no program reads at run time. */
  void notLoaded(String name, byte[] content, int alignment) {
    add(name, Kind.PLAIN_NOTE, content, alignment);
  }

  private int add(String name, Kind kind, byte[] content, int alignment) {
    int offset = LibraryImage.aligned(end, alignment);
    parts.add(new Part(name, kind, offset, alignment, content));
    end = offset + content.length;
    return offset;
  }

  /** Other content of the same size. */
  void replace(String name, byte[] content) {
    part(name).content = content;
  }

  int offset(String name) {
    return part(name).offset;
  }

  private Part part(String name) {
    return parts.stream().filter(it -> it.name.equals(name)).findFirst().orElseThrow();
  }

  /** The whole file. */
  byte[] file() {
    parts.forEach(it -> names.add(it.name));
    names.add(".shstrtab");
    add(".shstrtab", Kind.NAMES, names.bytes(), 1);
    int table = LibraryImage.aligned(end, 8);
    ByteBuffer file = LibraryImage.buffer(table + SECTION * (parts.size() + 1));
    header(file, table);
    segments(file);
    parts.forEach(it -> file.put(it.offset, it.content));
    file.position(table + SECTION);
    parts.forEach(it -> sectionHeader(file, it));
    return LibraryImage.bytes(file);
  }

  private void header(ByteBuffer file, int table) {
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16);
    file.putShort((short) ET_DYN).putShort((short) machine.number()).putInt(1);
    file.putLong(0).putLong(HEADER).putLong(table).putInt(0);
    file.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) SEGMENTS);
    file.putShort((short) SECTION).putShort((short) (parts.size() + 1));
    file.putShort((short) parts.size());
  }

  private void segments(ByteBuffer file) {
    Part base = part(".stapsdt.base");
    Part dynamic = part(".dynamic");
    Part buildId = part(".note.gnu.build-id");
    int readOnly = base.end();
    segment(file, 1, 5, 0, readOnly, machine.pageSize());
    segment(file, 1, 6, writableFrom, writableEnd - writableFrom, machine.pageSize());
    segment(file, 2, 6, dynamic.offset, dynamic.content.length, 8);
    segment(file, 4, 4, buildId.offset, buildId.content.length, 4);
    // GNU_STACK: the stack holds no code.
    segment(file, 0x6474e551, 6, 0, 0, 16);
  }

  private static void segment(
      ByteBuffer file, int type, int rights, int offset, int size, int alignment) {
    file.putInt(type).putInt(rights).putLong(offset).putLong(offset).putLong(offset);
    file.putLong(size).putLong(size).putLong(alignment);
  }

  private void sectionHeader(ByteBuffer file, Part part) {
    Kind kind = part.kind;
    file.putInt(names.add(part.name)).putInt(kind.type).putLong(kind.flags);
    file.putLong(kind.isLoaded() ? part.offset : 0).putLong(part.offset);
    file.putLong(part.content.length).putInt(kind.link).putInt(kind.info);
    file.putLong(part.alignment).putLong(kind.entrySize);
  }
}
