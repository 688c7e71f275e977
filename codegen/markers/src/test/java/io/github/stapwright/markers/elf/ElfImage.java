package io.github.stapwright.markers.elf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small ELF file, made of what a marker reader looks at: the header, sections of notes, {@code
 * .stapsdt.base}, and the names of sections (System V ABI, chapter 4).
 */
final class ElfImage {
  private static final int PROGBITS = 1;
  private static final int STRINGS = 3;

  private final boolean wide;
  private final ByteOrder order;
  private final List<Part> parts = new ArrayList<>();
  private int machine = 62;
  private boolean hasSections = true;

  /** A section: its content and its address. */
  private record Part(String name, int type, long address, byte[] content) {}

  ElfImage(boolean wide, ByteOrder order) {
    this.wide = wide;
    this.order = order;
  }

  ElfImage machine(int number) {
    machine = number;
    return this;
  }

  ElfImage withoutSections() {
    hasSections = false;
    return this;
  }

  /** {@code .stapsdt.base}, where the linker has put it. */
  ElfImage base(long address) {
    parts.add(new Part(".stapsdt.base", PROGBITS, address, new byte[1]));
    return this;
  }

  ElfImage section(String name, int type, byte[] content) {
    parts.add(new Part(name, type, 0, content));
    return this;
  }

  ElfImage notes(byte[]... notes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] note : notes) {
      all.writeBytes(note);
    }
    return section(".note.stapsdt", Section.NOTE, all.toByteArray());
  }

  /** One {@code stapsdt} note. */
  byte[] marker(long location, long base, long semaphore, String... texts) {
    byte[] text = (String.join("\0", texts) + "\0").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer content = buffer(3 * word() + text.length);
    put(put(put(content, location), base), semaphore).put(text);
    return note("stapsdt", 3, content.array());
  }

  byte[] note(String owner, int type, byte[] content) {
    byte[] name = (owner + "\0").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer note = buffer(12 + padded(name.length) + padded(content.length));
    note.putInt(name.length).putInt(content.length).putInt(type);
    note.put(12, name).put(12 + padded(name.length), content);
    return note.array();
  }

  byte[] bytes() {
    List<Part> all = new ArrayList<>(parts);
    StringBuilder names = new StringBuilder("\0");
    all.add(new Part(".shstrtab", STRINGS, 0, new byte[0]));
    all.forEach(it -> names.append(it.name()).append('\0'));
    Part table =
        new Part(".shstrtab", STRINGS, 0, names.toString().getBytes(StandardCharsets.ISO_8859_1));
    all.set(all.size() - 1, table);
    int contentAt = wide ? 64 : 52;
    int sectionsAt = contentAt + all.stream().mapToInt(it -> padded(it.content().length)).sum();
    int entry = wide ? 64 : 40;
    ByteBuffer file = buffer(sectionsAt + (all.size() + 1) * entry);
    header(file, hasSections ? sectionsAt : 0, entry, hasSections ? all.size() + 1 : 0);
    int at = contentAt;
    file.position(sectionsAt + entry);
    for (Part part : all) {
      file.put(at, part.content());
      int name = names.indexOf("\0" + part.name() + "\0") + 1;
      sectionHeader(file, part, name, at);
      at += padded(part.content().length);
    }
    return file.array();
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("image"), bytes());
  }

  private void header(ByteBuffer file, int sectionsAt, int entry, int count) {
    file.put(new byte[] {0x7f, 'E', 'L', 'F', (byte) (wide ? 2 : 1)});
    file.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2)).put((byte) 1);
    file.position(16);
    file.putShort((short) 3).putShort((short) machine).putInt(1);
    put(put(put(file, 0), 0), sectionsAt);
    file.putInt(0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
    file.putShort((short) entry).putShort((short) count).putShort((short) Math.max(0, count - 1));
  }

  private void sectionHeader(ByteBuffer file, Part part, int name, int at) {
    file.putInt(name).putInt(part.type());
    put(put(put(put(file, 0), part.address()), at), part.content().length);
    file.putInt(0).putInt(0);
    put(put(file, 4), 0);
  }

  private ByteBuffer put(ByteBuffer buffer, long word) {
    return wide ? buffer.putLong(word) : buffer.putInt((int) word);
  }

  private ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(order);
  }

  private int word() {
    return wide ? 8 : 4;
  }

  private static int padded(int size) {
    return (size + 3) / 4 * 4;
  }
}
