package io.github.stapwright.report.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Several texts that grow at the same time, kept in one temporary file: in memory is only the end
 * of each.
 */
final class Spool implements AutoCloseable {
  private static final int CHUNK = 1 << 14;

  private final Path path;
  private final RandomAccessFile file;

  Spool() throws IOException {
    path = Files.createTempFile("stapwright", ".spool");
    path.toFile().deleteOnExit();
    file = new RandomAccessFile(path.toFile(), "rw");
  }

  private record Piece(long at, int size) {}

  /** One of the texts. */
  final class Text {
    private final List<Piece> pieces = new ArrayList<>();
    private final ByteArrayOutputStream end = new ByteArrayOutputStream();

    void append(String ascii) throws IOException {
      for (int index = 0; index < ascii.length(); index++) {
        end.write(ascii.charAt(index));
      }
      if (end.size() >= CHUNK) {
        pieces.add(new Piece(file.length(), end.size()));
        file.seek(file.length());
        file.write(end.toByteArray());
        end.reset();
      }
    }

    void writeTo(OutputStream out) throws IOException {
      byte[] buffer = new byte[CHUNK];
      for (Piece piece : pieces) {
        file.seek(piece.at());
        for (int left = piece.size(); left > 0; ) {
          int size = Math.min(left, buffer.length);
          file.readFully(buffer, 0, size);
          out.write(buffer, 0, size);
          left -= size;
        }
      }
      end.writeTo(out);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
