package io.github.stapwright.markers.elf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The notes of one section: {@code stapsdt} ones and the build-id. */
final class Notes {
  private static final int STAPSDT = 3;
  private static final int BUILD_ID = 3;
  private static final int HEAD = 12;

  private final boolean wide;
  private final List<MarkerNote> markers = new ArrayList<>();
  private Optional<String> buildId = Optional.empty();

  Notes(boolean wide) {
    this.wide = wide;
  }

  List<MarkerNote> markers() {
    return markers;
  }

  Optional<String> buildId() {
    return buildId;
  }

  /**
   * Adds the notes of a section.
   *
   * @return whether the section holds notes up to its end
   */
  boolean add(ByteBuffer section, long alignment) {
    int unit = alignment == 8 ? 8 : 4;
    while (section.remaining() >= HEAD) {
      long nameSize = Integer.toUnsignedLong(section.getInt());
      long bodySize = Integer.toUnsignedLong(section.getInt());
      int type = section.getInt();
      long body = padded(section.position() + nameSize, unit);
      if (body > section.limit() || bodySize > section.limit() - body) {
        return false;
      }
      String owner = owner(section, (int) nameSize);
      ByteBuffer content = section.slice((int) body, (int) bodySize).order(section.order());
      if (!add(owner, type, content)) {
        return false;
      }
      section.position((int) Math.min(padded(body + bodySize, unit), section.limit()));
    }
    return !section.hasRemaining();
  }

  private boolean add(String owner, int type, ByteBuffer content) {
    if (owner.equals("stapsdt") && type == STAPSDT) {
      return marker(content);
    }
    if (owner.equals("GNU") && type == BUILD_ID && content.remaining() <= 64) {
      byte[] id = new byte[content.remaining()];
      content.get(id);
      buildId = Optional.of(HexFormat.of().formatHex(id));
    }
    return true;
  }

  private boolean marker(ByteBuffer content) {
    if (content.remaining() < 3 * (wide ? 8 : 4)) {
      return false;
    }
    long location = Header.word(content, wide);
    long base = Header.word(content, wide);
    long semaphore = Header.word(content, wide);
    Optional<String> provider = text(content);
    Optional<String> name = text(content);
    Optional<String> arguments = text(content);
    if (provider.isEmpty() || name.isEmpty() || arguments.isEmpty()) {
      return false;
    }
    markers.add(
        new MarkerNote(provider.get(), name.get(), location, base, semaphore, arguments.get()));
    return true;
  }

  private static Optional<String> text(ByteBuffer content) {
    byte[] bytes = content.array();
    int begin = content.arrayOffset() + content.position();
    int end = begin;
    int limit = content.arrayOffset() + content.limit();
    while (end < limit && bytes[end] != 0) {
      end++;
    }
    if (end == limit) {
      return Optional.empty();
    }
    content.position(end + 1 - content.arrayOffset());
    return Optional.of(new String(bytes, begin, end - begin, StandardCharsets.UTF_8));
  }

  private static String owner(ByteBuffer section, int size) {
    if (size < 1 || size > 16) {
      return "";
    }
    byte[] bytes = new byte[size - 1];
    section.get(section.position(), bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static long padded(long offset, int unit) {
    return (offset + unit - 1) / unit * unit;
  }
}
