package io.github.stapwright.language.generate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** The methods that a class file names in its constant pool (The Java Virtual Machine, 4.4). */
final class CalledMethods {
  private static final int MAGIC_AND_VERSION = 8;

  private final Map<Integer, String> texts = new HashMap<>();
  private final Map<Integer, Integer> classes = new HashMap<>();
  private final Map<Integer, Integer> names = new HashMap<>();
  private final Map<Integer, int[]> methods = new HashMap<>();

  private CalledMethods() {}

  /** Reads the constant pool of a class file. */
  static CalledMethods of(InputStream file) throws IOException {
    CalledMethods called = new CalledMethods();
    DataInputStream in = new DataInputStream(file);
    in.skipNBytes(MAGIC_AND_VERSION);
    int count = in.readUnsignedShort();
    for (int index = 1; index < count; index++) {
      index += called.read(in, index);
    }
    return called;
  }

  /** Reads one constant; 1 if it takes the place of the next one, too. */
  private int read(DataInputStream in, int index) throws IOException {
    int tag = in.readUnsignedByte();
    switch (tag) {
      case 1 -> texts.put(index, in.readUTF());
      case 7 -> classes.put(index, in.readUnsignedShort());
      case 10 -> methods.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
      case 12 -> {
        names.put(index, in.readUnsignedShort());
        in.skipNBytes(2);
      }
      case 8, 16, 19, 20 -> in.skipNBytes(2);
      case 15 -> in.skipNBytes(3);
      case 5, 6 -> in.skipNBytes(8);
      default -> in.skipNBytes(4);
    }
    return tag == 5 || tag == 6 ? 1 : 0;
  }

  /** Whether the method is named, such as {@code java/lang/Runtime} and {@code halt}. */
  boolean has(String type, String method) {
    return methods.values().stream()
        .anyMatch(
            it ->
                type.equals(texts.get(classes.getOrDefault(it[0], 0)))
                    && method.equals(texts.get(names.getOrDefault(it[1], 0))));
  }
}
