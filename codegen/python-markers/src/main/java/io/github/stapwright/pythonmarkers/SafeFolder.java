package io.github.stapwright.pythonmarkers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/**
 * A folder that nobody else can change: what stands in it is run by the traced program, as its
 * user.
 */
final class SafeFolder {
  private static final Set<PosixFilePermission> RIGHTS =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final int STICKY = 01000;

  private final Path path;

  private SafeFolder(Path path) {
    this.path = path;
  }

  /**
   * The folder at {@code place}, made if it is not there.
   *
   * @throws PythonMarkersException if somebody else may write in it or above it
   */
  static SafeFolder at(Path place) throws IOException {
    Path absolute = place.toAbsolutePath().normalize();
    if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(absolute)) {
      throw new PythonMarkersException(place + ": this is not a folder");
    }
    if (absolute.toString().contains(":")) {
      throw new PythonMarkersException(
          place + ": PYTHONPATH cannot name a folder with a colon; use another name");
    }
    refuseOthers(existing(absolute).toRealPath(), absolute);
    Files.createDirectories(absolute, PosixFilePermissions.asFileAttribute(RIGHTS));
    Path real = absolute.toRealPath();
    refuseOthers(real, real);
    return new SafeFolder(real);
  }

  Path path() {
    return path;
  }

  private static Path existing(Path folder) {
    Path parent = folder.getParent();
    return Files.exists(folder) || parent == null ? folder : existing(parent);
  }

  /** Looks at {@code folder} and all above it; {@code ours} is the one that will hold files. */
  private static void refuseOthers(Path folder, Path ours) throws IOException {
    for (Path each = folder; each != null; each = each.getParent()) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(each);
      boolean open =
          rights.contains(PosixFilePermission.OTHERS_WRITE)
              || rights.contains(PosixFilePermission.GROUP_WRITE);
      // In a folder such as /tmp nobody can replace what another one owns.
      boolean guarded =
          !each.equals(ours) && ((int) Files.getAttribute(each, "unix:mode") & STICKY) != 0;
      if (open && !guarded) {
        throw new PythonMarkersException(
            each
                + ": others may write here, and what they put here would run in the traced"
                + " program; use another folder, or `chmod go-w "
                + each
                + "`");
      }
    }
  }

  /** Writes a file of the folder, whole or not at all; one that is the same is left alone. */
  void write(String name, byte... content) throws IOException {
    Path file = path.resolve(name);
    Path parent = file.resolveSibling(".");
    Files.createDirectories(parent, PosixFilePermissions.asFileAttribute(RIGHTS));
    refuseOthers(parent.toRealPath(), path);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Arrays.equals(Files.readAllBytes(file), content)) {
      return;
    }
    Path temporary = Files.createTempFile(parent, ".new", ".tmp");
    try {
      Files.write(temporary, content);
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
