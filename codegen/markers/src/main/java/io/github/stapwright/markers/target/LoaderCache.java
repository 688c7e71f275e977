package io.github.stapwright.markers.target;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The loader's list of libraries, {@code /etc/ld.so.cache} (glibc 2.36, format {@code
 * glibc-ld.so.cache1.1}, alone or behind the older table).
 */
final class LoaderCache {
  private static final byte[] MAGIC = "glibc-ld.so.cache1.1".getBytes(StandardCharsets.US_ASCII);
  private static final int LARGEST = 8 << 20;
  private static final int HEAD = 48;
  private static final int ENTRY = 24;

  private LoaderCache() {}

  /** The paths that the cache gives for {@code library}; none if there is no readable cache. */
  static List<Path> find(Path cache, String library) {
    try (InputStream stream = Files.newInputStream(cache)) {
      byte[] bytes = stream.readNBytes(LARGEST);
      int table = table(bytes);
      return table < 0 ? List.of() : find(bytes, table, library);
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static List<Path> find(byte[] bytes, int table, String library) {
    ByteBuffer cache = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    long count = Integer.toUnsignedLong(cache.getInt(table + MAGIC.length));
    List<Path> paths = new ArrayList<>();
    for (long index = 0; index < count; index++) {
      long entry = table + HEAD + index * ENTRY;
      if (entry + ENTRY > bytes.length) {
        break;
      }
      if (text(bytes, table, cache.getInt((int) entry + 4)).equals(library)) {
        String path = text(bytes, table, cache.getInt((int) entry + 8));
        if (path.startsWith("/")) {
          paths.add(Path.of(path));
        }
      }
    }
    return paths;
  }

  private static int table(byte[] bytes) {
    // The older table is at most a few thousand entries of 12 bytes.
    for (int at = 0; at + HEAD <= bytes.length; at += 4) {
      if (bytes[at] == MAGIC[0] && startsAt(bytes, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsAt(byte[] bytes, int at) {
    for (int index = 0; index < MAGIC.length; index++) {
      if (bytes[at + index] != MAGIC[index]) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int table, int offset) {
    long begin = table + Integer.toUnsignedLong(offset);
    if (begin >= bytes.length) {
      return "";
    }
    int end = (int) begin;
    while (end < bytes.length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, (int) begin, end - (int) begin, StandardCharsets.UTF_8);
  }
}
