package io.github.stapwright.markers.elf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lays out a library of marker sites: a read-only part (names, code), a writable part (what the
 * loader is told, semaphores), and behind them what is not loaded (notes, section names).
 */
final class LibraryImage {
  private static final long SITE = 16;
  private static final long SEMAPHORE = 2;
  private static final int DYNAMIC_ENTRY = 16;
  private static final int HASH = 4;
  private static final int STRINGS = 5;
  private static final int SYMBOLS = 6;
  private static final int STRINGS_SIZE = 10;
  private static final int SYMBOL_SIZE = 11;
  private static final int OWN_NAME = 14;

  private final SiteMachine machine;
  private final String provider;
  private final String fileName;
  private final List<Site> sites;
  private final LibrarySections sections;

  /**
   * A marker.
   *
   * @param name its name
   * @param operands where its arguments are
   */
  record Site(String name, String operands) {}

  LibraryImage(SiteMachine machine, String provider, String fileName, List<Site> sites) {
    this.machine = machine;
    this.provider = provider;
    this.fileName = fileName;
    this.sites = sites;
    this.sections = new LibrarySections(machine);
  }

  byte[] bytes() {
    sections.loaded(".note.gnu.build-id", LibrarySections.Kind.NOTE, BuildId.empty(), 4);
    SymbolTable names = symbols(0, 0);
    sections.loaded(".hash", LibrarySections.Kind.HASH, names.hash(), 8);
    sections.loaded(".dynsym", LibrarySections.Kind.SYMBOLS, names.symbols(), 8);
    sections.loaded(".dynstr", LibrarySections.Kind.STRINGS, names.strings(), 1);
    long code = sections.loaded(".text", LibrarySections.Kind.CODE, code(), (int) SITE);
    long base = sections.loaded(".stapsdt.base", LibrarySections.Kind.BASE, new byte[1], 1);
    sections.writable(".dynamic", LibrarySections.Kind.DYNAMIC, dynamic(names), 8);
    byte[] semaphores = new byte[(int) SEMAPHORE * sites.size()];
    long probes =
        sections.writable(".probes", LibrarySections.Kind.DATA, semaphores, (int) SEMAPHORE);
    sections.replace(".dynsym", symbols(code, probes).symbols());
    sections.notLoaded(".note.stapsdt", notes(code, base, probes), 4);
    return BuildId.set(sections.file(), sections.offset(".note.gnu.build-id"));
  }

  /** The sizes of the tables do not depend on the addresses, so they are made twice. */
  private SymbolTable symbols(long code, long probes) {
    SymbolTable symbols = new SymbolTable();
    for (int index = 0; index < sites.size(); index++) {
      String name = provider + "_" + sites.get(index).name();
      symbols.function(name, LibrarySections.CODE, code + SITE * index, machine.code().length);
    }
    for (int index = 0; index < sites.size(); index++) {
      String name = provider + "_" + sites.get(index).name() + "_semaphore";
      symbols.object(name, LibrarySections.PROBES, probes + SEMAPHORE * index, (int) SEMAPHORE);
    }
    symbols.text(fileName);
    return symbols;
  }

  private byte[] code() {
    ByteBuffer code = buffer((int) SITE * sites.size());
    for (int index = 0; index < sites.size(); index++) {
      code.put((int) SITE * index, machine.code());
    }
    return bytes(code);
  }

  private byte[] dynamic(SymbolTable names) {
    ByteBuffer bytes = buffer(DYNAMIC_ENTRY * 7);
    bytes.putLong(HASH).putLong(sections.offset(".hash"));
    bytes.putLong(STRINGS).putLong(sections.offset(".dynstr"));
    bytes.putLong(SYMBOLS).putLong(sections.offset(".dynsym"));
    bytes.putLong(STRINGS_SIZE).putLong(names.strings().length);
    bytes.putLong(SYMBOL_SIZE).putLong(SymbolTable.ENTRY);
    bytes.putLong(OWN_NAME).putLong(names.text(fileName));
    return bytes(bytes);
  }

  private byte[] notes(long code, long base, long probes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int index = 0; index < sites.size(); index++) {
      Site site = sites.get(index);
      String texts = provider + "\0" + site.name() + "\0" + site.operands() + "\0";
      byte[] text = texts.getBytes(StandardCharsets.UTF_8);
      ByteBuffer content = buffer(3 * Long.BYTES + text.length);
      content.putLong(code + SITE * index).putLong(base).putLong(probes + SEMAPHORE * index);
      all.writeBytes(note("stapsdt", 3, bytes(content.put(text))));
    }
    return all.toByteArray();
  }

  static byte[] note(String owner, int type, byte... content) {
    byte[] name = (owner + "\0").getBytes(StandardCharsets.US_ASCII);
    ByteBuffer note = buffer(12 + aligned(name.length, 4) + aligned(content.length, 4));
    note.putInt(name.length).putInt(content.length).putInt(type);
    return bytes(note.put(12, name).put(12 + aligned(name.length, 4), content));
  }

  static int aligned(int size, int alignment) {
    return (size + alignment - 1) / alignment * alignment;
  }

  static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** All of {@code buffer}, wherever it stands. */
  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }
}
