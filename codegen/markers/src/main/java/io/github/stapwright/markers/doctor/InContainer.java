package io.github.stapwright.markers.doctor;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as it is called where it is used: a container's files are {@code /proc/PID/root/...} on
 * the machine.
 *
 * @param root the machine's root or the container's, as the machine calls it
 * @param inside the file below that root, as an absolute path
 */
record InContainer(Path root, Path inside) {
  private static final Pattern PLACE = Pattern.compile("(/proc/[0-9]+/root)(/.*)");

  static InContainer of(Path file) {
    Matcher place = PLACE.matcher(file.toString());
    return place.matches()
        ? new InContainer(Path.of(place.group(1)), Path.of(place.group(2)))
        : new InContainer(Path.of("/"), file);
  }

  boolean isContainer() {
    return !root.equals(Path.of("/"));
  }
}
