package io.github.stapwright.language.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A file that is either whole or untouched: the bytes go to a temporary file beside it, which is
 * then moved over it.
 *
 * <p>A link is followed, so that it stays a link; what is not an ordinary file (a pipe, {@code
 * /dev/stdout}) is written directly. An existing file keeps its permissions and its owner. One that
 * has other names, or an owner that we cannot give, is written in place, once all of it lies beside
 * it.
 */
public final class OutputFile {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final int SHOWN = 40;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path path;
  private final boolean ownerOnly;

  private OutputFile(Path path, boolean ownerOnly) {
    this.path = path;
    this.ownerOnly = ownerOnly;
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
      return new OutputFile(link ? path.toRealPath() : path.toAbsolutePath(), false);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same, but if it does not exist yet nobody else may read it, mode 0600. */
  public OutputFile forOwnerOnly() {
    return new OutputFile(path, true);
  }

  /**
   * Tries to write beside the file, so that what cannot be written is known before the work begins.
   *
   * @throws IOException if it cannot be written
   */
  public void requireWritable() throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(path.toString(), null, "this is a folder");
    }
    if (!Files.exists(path) || Files.isRegularFile(path)) {
      Files.createDirectories(path.getParent());
      Path temporary = temporary();
      opened(temporary).close();
      Files.delete(temporary);
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
      try (OutputStream out = opened(temporary)) {
        content.writeTo(out);
      }
      moveToPlace(temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private OutputStream opened(Path temporary) throws IOException {
    FileAttribute<?>[] attributes =
        ownerOnly && isPosix()
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    return Channels.newOutputStream(
        Files.newByteChannel(
            temporary,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            attributes));
  }

  private boolean isPosix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private void writeDirectly(Content content) throws IOException {
    try (OutputStream out =
        Files.newOutputStream(
            path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      content.writeTo(out);
    }
  }

  private void moveToPlace(Path temporary) throws IOException {
    if (Files.exists(path)) {
      keepPermissions(temporary);
      if (hasOtherNames() || !keepsOwner(temporary)) {
        // Another name of the file, or another owner, would be lost with the file itself.
        writeDirectly(out -> Files.copy(temporary, out));
        return;
      }
    }
    try {
      Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void keepPermissions(Path temporary) throws IOException {
    if (isPosix()) {
      Files.setPosixFilePermissions(
          temporary, Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }
  }

  private boolean hasOtherNames() throws IOException {
    return isUnix() && (int) Files.getAttribute(path, "unix:nlink") > 1;
  }

  private boolean isUnix() {
    return path.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** Whether the new file belongs to whom the old one does, which only root can bring about. */
  private boolean keepsOwner(Path temporary) throws IOException {
    if (!isUnix()) {
      return true;
    }
    try {
      for (String attribute : List.of("unix:gid", "unix:uid")) {
        Object owner = Files.getAttribute(path, attribute);
        if (!owner.equals(Files.getAttribute(temporary, attribute))) {
          Files.setAttribute(temporary, attribute, owner);
        }
      }
      return true;
    } catch (FileSystemException forbidden) {
      return false;
    }
  }

  private Path temporary() {
    // The process id and the count keep two writers of one file apart. The file's own name may be
    // as
    // long as a name can be, so it stands in it in part.
    String begin = path.getFileName().toString();
    String name =
        "."
            + begin.substring(
                0,
                begin.offsetByCodePoints(
                    0, Math.min(SHOWN, begin.codePointCount(0, begin.length()))))
            + "."
            + ProcessHandle.current().pid()
            + "."
            + COUNT.incrementAndGet()
            + ".tmp";
    return path.resolveSibling(name);
  }
}
