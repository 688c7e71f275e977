package io.github.stapwright.simulator.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folder that a scenario file lies in. What the file names is read from there and below, links
 * followed: whoever runs a scenario file of somebody else's shows it nothing else.
 */
record ScenarioFolder(Path folder) {
  /** More than any script; a file without an end would fill the memory. */
  private static final long LONGEST_SCRIPT = 64L << 20;

  static ScenarioFolder of(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new ScenarioFolder(folder == null ? Path.of("/") : folder);
  }

  /**
   * The file or folder that is named.
   *
   * @param named where it is named, for a refusal
   */
  Path path(Yaml named, String text) {
    try {
      Path path = folder.resolve(text).normalize();
      Path real = Files.exists(path) ? path.toRealPath() : path;
      if (!path.startsWith(folder) || Files.exists(path) && !real.startsWith(folder.toRealPath())) {
        throw named.refused(
            "`"
                + text
                + "` lies outside of this file's folder; a scenario reads what lies beside it");
      }
      if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
        throw named.refused("`" + text + "` is no regular file");
      }
      return path;
    } catch (InvalidPathException | IOException unreadable) {
      throw named.refused("`" + text + "` cannot be read: " + unreadable.getMessage());
    }
  }

  /** The script that is named. */
  Path script(Yaml named, String text) {
    Path path = path(named, text);
    try {
      if (Files.isRegularFile(path) && Files.size(path) > LONGEST_SCRIPT) {
        throw named.refused("`" + text + "` has more than 64 MiB");
      }
    } catch (IOException unreadable) {
      throw named.refused("`" + text + "` cannot be read: " + unreadable.getMessage());
    }
    return path;
  }
}
