package io.github.stapwright.markers.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Parts of a file that does not deserve trust: every offset and length is checked before anything
 * is allocated, and all parts together are limited.
 */
final class FileParts implements AutoCloseable {
  /** More than any table or note section of a real binary, and harmless. */
  private static final long MOST_BYTES = 24L << 20;

  private static final int STRING_PIECE = 128;

  private final Path file;
  private final SeekableByteChannel channel;
  private final long size;
  private long bytesRead;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  private FileParts(Path file, SeekableByteChannel channel, long size) {
    this.file = file;
    this.channel = channel;
    this.size = size;
  }

  static FileParts open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ElfFormatException(file, "this is a folder, not a program or library");
    }
    SeekableByteChannel channel;
    if (!Files.isRegularFile(file) && Files.exists(file)) {
      throw new ElfFormatException(file, "this is a device or pipe, not a program or library");
    }
    channel = Files.newByteChannel(file);
    return new FileParts(file, channel, channel.size());
  }

  void order(ByteOrder byteOrder) {
    this.order = byteOrder;
  }

  long size() {
    return size;
  }

  long bytesRead() {
    return bytesRead;
  }

  /** The bytes from {@code offset}; {@code what} completes "its ... lies outside the file". */
  ByteBuffer read(String what, long offset, long length) throws IOException {
    if (offset < 0 || length < 0 || offset > size || length > size - offset) {
      throw broken("its " + what + " lies outside the file; it is truncated or damaged");
    }
    if (length > MOST_BYTES - bytesRead) {
      throw broken("its " + what + " is larger than that of any real binary; it is damaged");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) length).order(order);
    channel.position(offset);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // One read can give less than asked for.
    }
    bytesRead += buffer.position();
    if (buffer.hasRemaining()) {
      throw broken("it became shorter while it was read");
    }
    return buffer.flip();
  }

  /** The NUL-terminated text at {@code offset}, at most {@code most} bytes of it. */
  String text(String what, long offset, int most) throws IOException {
    StringBuilder text = new StringBuilder();
    for (long at = offset; at < size && text.length() < most; at += STRING_PIECE) {
      ByteBuffer piece = read(what, at, Math.min(STRING_PIECE, size - at));
      int end = 0;
      while (end < piece.limit() && piece.get(end) != 0) {
        end++;
      }
      text.append(StandardCharsets.ISO_8859_1.decode(piece.slice(0, end)));
      if (end < piece.limit()) {
        return utf8(text);
      }
    }
    throw broken("its " + what + " has no end");
  }

  // Pieces may cut a character in two, so bytes are gathered first.
  private static String utf8(StringBuilder bytes) {
    return new String(
        bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  ElfFormatException broken(String sentence) {
    return new ElfFormatException(file, sentence);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
