package io.github.stapwright.live.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of one process while it writes them: whole lines only. At its end it can be asked again
 * later.
 *
 * <p>A line appears in a mapped file in any order of its bytes: one that holds a NUL is not whole.
 */
final class GrowingLines extends InputStream {
  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final String process;
  private int segment;
  private long position;
  private byte[] lines = {};
  private int at;

  GrowingLines(Path folder, String process) {
    this.folder = folder;
    this.process = process;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (at == lines.length) {
      lines = fresh();
      at = 0;
      if (lines.length == 0) {
        return -1;
      }
    }
    int count = Math.min(length, lines.length - at);
    System.arraycopy(lines, at, target, offset, count);
    at += count;
    return count;
  }

  private byte[] fresh() throws IOException {
    byte[] fresh = fresh(file(segment));
    if (fresh.length == 0 && Files.exists(file(segment + 1))) {
      // The next file is begun when this one is full; what it got in between is read first.
      fresh = fresh(file(segment));
      if (fresh.length == 0) {
        segment++;
        position = 0;
        fresh = fresh(file(segment));
      }
    }
    return fresh;
  }

  private byte[] fresh(Path path) throws IOException {
    if (!Files.exists(path)) {
      return new byte[0];
    }
    byte[] piece = new byte[PIECE];
    int read;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      file.seek(position);
      read = Math.max(0, file.read(piece));
    }
    int end = 0;
    for (int index = 0; index < read && piece[index] != 0; index++) {
      end = piece[index] == '\n' ? index + 1 : end;
    }
    byte[] whole = new byte[end];
    System.arraycopy(piece, 0, whole, 0, end);
    position += end;
    return whole;
  }

  private Path file(int number) {
    return folder.resolve(String.format(java.util.Locale.ROOT, "%s.%06d.events", process, number));
  }
}
