package io.github.stapwright.language.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file that is either whole or untouched: the bytes go to a temporary file beside it, which is
 * then moved over it.
 *
 * <p>A link is followed, so that it stays a link; what is not an ordinary file (a pipe, {@code
 * /dev/stdout}) is written directly. An existing file keeps its permissions.
 */
public final class OutputFile {
  private final Path path;

  private OutputFile(Path path) {
    this.path = path;
  }

  /**
   * The file at {@code path}, which need not exist yet.
   *
   * @throws UncheckedIOException if a link on the way cannot be followed
   */
  public static OutputFile at(Path path) {
    Objects.requireNonNull(path, "path");
    try {
      boolean link = Files.isSymbolicLink(path) && Files.exists(path);
      return new OutputFile(link ? path.toRealPath() : path.toAbsolutePath());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What is written with {@link #replace}. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it to {@code out}, which the caller closes. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Makes {@code bytes} the content, leaving the file and its time alone when it holds them
   * already.
   *
   * @return whether the file was written
   * @throws IOException if it cannot be; the file is then as it was
   */
  public boolean writeIfChanged(byte[] bytes) throws IOException {
    if (Files.isRegularFile(path)
        && Files.size(path) == bytes.length
        && Arrays.equals(Files.readAllBytes(path), bytes)) {
      return false;
    }
    replace(out -> out.write(bytes));
    return true;
  }

  /**
   * Makes what {@code content} writes the content of the file, and makes missing folders.
   *
   * @throws IOException if it cannot be; the file is then as it was
   */
  public void replace(Content content) throws IOException {
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      writeDirectly(content);
      return;
    }
    Files.createDirectories(path.getParent());
    Path temporary = temporary();
    // An interrupt ends the process without running the code below.
    temporary.toFile().deleteOnExit();
    try {
      try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW)) {
        content.writeTo(out);
      }
      moveToPlace(temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void writeDirectly(Content content) throws IOException {
    try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.WRITE)) {
      content.writeTo(out);
    }
  }

  private void moveToPlace(Path temporary) throws IOException {
    if (Files.exists(path)) {
      keepPermissions(temporary);
    }
    try {
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void keepPermissions(Path temporary) throws IOException {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix) {
      Files.setPosixFilePermissions(
          temporary, Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }
  }

  private Path temporary() {
    // The process id and the thread keep two writers of one file apart.
    String name =
        "." + path.getFileName() + "." + ProcessHandle.current().pid() + "." + hashCode() + ".tmp";
    return path.resolveSibling(name);
  }
}
