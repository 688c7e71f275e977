package io.github.stapwright.markers.elf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a library exports: {@code .dynsym}, {@code .dynstr} and {@code .hash} (System V ABI). */
final class SymbolTable {
  static final int ENTRY = 24;
  private static final int GLOBAL_FUNCTION = 0x12;
  private static final int GLOBAL_OBJECT = 0x11;

  private final StringTable names = new StringTable();
  private final List<Symbol> symbols = new ArrayList<>();

  /** A symbol; its address is known when all sizes are. */
  private record Symbol(String name, int type, int section, long address, int size) {}

  void function(String name, int section, long address, int size) {
    symbols.add(new Symbol(name, GLOBAL_FUNCTION, section, address, size));
    names.add(name);
  }

  void object(String name, int section, long address, int size) {
    symbols.add(new Symbol(name, GLOBAL_OBJECT, section, address, size));
    names.add(name);
  }

  /** The place of another text, such as the library's own name. */
  int text(String text) {
    return names.add(text);
  }

  byte[] strings() {
    return names.bytes();
  }

  byte[] symbols() {
    ByteBuffer bytes = LibraryImage.buffer(ENTRY * (1 + symbols.size()));
    bytes.position(ENTRY);
    for (Symbol it : symbols) {
      bytes.putInt(names.add(it.name())).put((byte) it.type()).put((byte) 0);
      bytes.putShort((short) it.section()).putLong(it.address()).putLong(it.size());
    }
    return LibraryImage.bytes(bytes);
  }

  /** One chain for each bucket; every loader reads this form, glibc's and musl's. */
  byte[] hash() {
    int count = 1 + symbols.size();
    int buckets = Math.max(1, count / 2);
    int[] bucket = new int[buckets];
    int[] chain = new int[count];
    for (int index = 1; index < count; index++) {
      int at = hash(symbols.get(index - 1).name()) % buckets;
      chain[index] = bucket[at];
      bucket[at] = index;
    }
    ByteBuffer bytes = LibraryImage.buffer(4 * (2 + buckets + count));
    bytes.putInt(buckets).putInt(count);
    for (int it : bucket) {
      bytes.putInt(it);
    }
    for (int it : chain) {
      bytes.putInt(it);
    }
    return LibraryImage.bytes(bytes);
  }

  /** The ABI's hash; its four highest bits are always 0. */
  private static int hash(String name) {
    int hash = 0;
    for (byte letter : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash << 4) + (letter & 0xff);
      int high = hash & 0xf0000000;
      hash = (hash ^ high >>> 24) & ~high;
    }
    return hash;
  }
}
