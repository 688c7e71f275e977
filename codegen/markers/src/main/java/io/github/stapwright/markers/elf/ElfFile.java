package io.github.stapwright.markers.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What tracing needs to know of an ELF file.
 *
 * @param path the file
 * @param wide 64 bits instead of 32
 * @param machine {@code e_machine}, such as 62 for x86-64
 * @param sharedLibrary whether it is a library: {@code ET_DYN} without an interpreter
 * @param buildId the build-id in hexadecimal, if it has one
 * @param interpreter the program that loads it, such as {@code /lib64/ld-linux-x86-64.so.2}
 * @param dynamic what that program is told
 * @param loaded the parts that are loaded into memory
 * @param notes the {@code stapsdt} notes in the order of the file
 * @param bytesRead how much of the file was read for this
 */
public record ElfFile(
    Path path,
    boolean wide,
    int machine,
    boolean sharedLibrary,
    Optional<String> buildId,
    Optional<String> interpreter,
    Dynamic dynamic,
    List<LoadedPart> loaded,
    List<MarkerNote> notes,
    long bytesRead) {
  private static final int ET_DYN = 3;
  private static final String BASE = ".stapsdt.base";
  private static final String MARKERS = ".note.stapsdt";
  private static final int LONGEST_PATH = 4096;

  /** Requires every component. */
  public ElfFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(buildId, "buildId");
    Objects.requireNonNull(interpreter, "interpreter");
    Objects.requireNonNull(dynamic, "dynamic");
    loaded = List.copyOf(loaded);
    notes = List.copyOf(notes);
  }

  /**
   * Reads headers, notes and the dynamic section; nothing else of the file.
   *
   * @throws ElfFormatException if the file is not ELF, truncated or damaged
   * @throws IOException if it cannot be read
   */
  public static ElfFile read(Path path) throws IOException {
    try (FileParts parts = FileParts.open(path)) {
      Header header = Header.read(parts);
      List<Segment> segments = segments(parts, header);
      List<Section> sections = sections(parts, header);
      Notes notes = new Notes(header.wide());
      long base = notes(parts, header, sections, notes);
      if (notes.buildId().isEmpty()) {
        segmentNotes(parts, segments, notes);
      }
      Optional<String> interpreter = interpreter(parts, segments);
      Dynamic dynamic = Dynamic.read(parts, header.wide(), segments);
      return new ElfFile(
          path,
          header.wide(),
          header.machine(),
          header.type() == ET_DYN && interpreter.isEmpty(),
          notes.buildId(),
          interpreter,
          dynamic,
          loaded(segments),
          moved(notes.markers(), base),
          parts.bytesRead());
    }
  }

  private static List<LoadedPart> loaded(List<Segment> segments) {
    List<LoadedPart> loaded = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.type() == Segment.LOAD) {
        loaded.add(new LoadedPart(segment.offset(), segment.address(), segment.size()));
      }
    }
    return loaded;
  }

  /** Where in the file the byte lies that is loaded at {@code address}, if it is in the file. */
  public OptionalLong fileOffset(long address) {
    return loaded.stream()
        .filter(it -> it.holds(address))
        .mapToLong(it -> address - it.address() + it.offset())
        .findFirst();
  }

  private static List<MarkerNote> moved(List<MarkerNote> notes, long base) {
    if (base < 0) {
      return notes;
    }
    List<MarkerNote> moved = new ArrayList<>(notes.size());
    for (MarkerNote note : notes) {
      moved.add(note.movedBy(base - note.base()));
    }
    return moved;
  }

  /** The name of the machine as {@code uname -m} gives it. */
  public String machineName() {
    return switch (machine) {
      case 3 -> "i386";
      case 8 -> "mips";
      case 20 -> "ppc";
      case 21 -> "ppc64";
      case 22 -> wide ? "s390x" : "s390";
      case 40 -> "arm";
      case 62 -> "x86_64";
      case 183 -> "aarch64";
      case 243 -> wide ? "riscv64" : "riscv32";
      default -> "machine-" + machine;
    };
  }

  private static List<Section> sections(FileParts parts, Header header) throws IOException {
    ByteBuffer bytes = header.sections().read(parts, "table of sections");
    List<Section> sections = new ArrayList<>();
    for (int index = 0; index < header.sections().count(); index++) {
      bytes.position(index * header.sections().entrySize());
      sections.add(Section.read(bytes, header.wide()));
    }
    return sections;
  }

  private static List<Segment> segments(FileParts parts, Header header) throws IOException {
    ByteBuffer bytes = header.segments().read(parts, "table of segments");
    List<Segment> segments = new ArrayList<>();
    for (int index = 0; index < header.segments().count(); index++) {
      bytes.position(index * header.segments().entrySize());
      segments.add(Segment.read(bytes, header.wide()));
    }
    return segments;
  }

  /** Adds the notes of all sections; the address of {@code .stapsdt.base}, or -1. */
  private static long notes(FileParts parts, Header header, List<Section> sections, Notes notes)
      throws IOException {
    if (header.names() < 0 || header.names() >= sections.size()) {
      return noteSections(parts, sections, notes);
    }
    Section table = sections.get(header.names());
    byte[] names = parts.read("table of section names", table.offset(), table.size()).array();
    long base = -1;
    for (Section section : sections) {
      String name = name(names, section.name());
      if (section.type() == Section.NOTE) {
        boolean whole = add(parts, section, notes);
        if (!whole && name.equals(MARKERS)) {
          throw parts.broken("its section " + MARKERS + " is damaged");
        }
      } else if (name.equals(BASE)) {
        base = section.address();
      }
    }
    return base;
  }

  private static long noteSections(FileParts parts, List<Section> sections, Notes notes)
      throws IOException {
    for (Section section : sections) {
      if (section.type() == Section.NOTE) {
        add(parts, section, notes);
      }
    }
    return -1;
  }

  private static boolean add(FileParts parts, Section section, Notes notes) throws IOException {
    return notes.add(
        parts.read("section of notes", section.offset(), section.size()), section.alignment());
  }

  // A file without section headers still has its build-id in a segment.
  private static void segmentNotes(FileParts parts, List<Segment> segments, Notes notes)
      throws IOException {
    for (Segment segment : segments) {
      if (segment.type() == Segment.NOTE) {
        notes.add(parts.read("segment of notes", segment.offset(), segment.size()), 4);
      }
    }
  }

  private static Optional<String> interpreter(FileParts parts, List<Segment> segments)
      throws IOException {
    for (Segment segment : segments) {
      if (segment.type() == Segment.INTERPRETER) {
        return Optional.of(parts.text("interpreter's name", segment.offset(), LONGEST_PATH));
      }
    }
    return Optional.empty();
  }

  private static String name(byte[] names, int offset) {
    if (offset < 0 || offset >= names.length) {
      return "";
    }
    int end = offset;
    while (end < names.length && end - offset < 64 && names[end] != 0) {
      end++;
    }
    return new String(names, offset, end - offset, StandardCharsets.ISO_8859_1);
  }
}
