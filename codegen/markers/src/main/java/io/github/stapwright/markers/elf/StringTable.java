package io.github.stapwright.markers.elf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Texts that others name by their place; the first byte is an empty text. */
final class StringTable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> places = new HashMap<>();

  StringTable() {
    bytes.write(0);
  }

  /** The place of {@code text}, which stands once however often it is added. */
  int add(String text) {
    return places.computeIfAbsent(text, this::append);
  }

  private int append(String text) {
    int place = bytes.size();
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return place;
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
