package io.github.stapwright.markers.elf;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The build-id of a file that we write: the SHA-1 of all its other bytes, as linkers make it. */
final class BuildId {
  private static final int TYPE = 3;
  private static final int SIZE = 20;

  private BuildId() {}

  /** The note before its content is known. */
  static byte[] empty() {
    return LibraryImage.note("GNU", TYPE, new byte[SIZE]);
  }

  /** Fills the note that stands at {@code offset}. */
  static byte[] set(byte[] file, int offset) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(file);
      System.arraycopy(digest, 0, file, offset + empty().length - SIZE, SIZE);
      return file;
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-1", missing);
    }
  }
}
