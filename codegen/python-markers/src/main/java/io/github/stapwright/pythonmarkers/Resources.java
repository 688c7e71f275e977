package io.github.stapwright.pythonmarkers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Python and C source that stands beside this class; each folder has a list of its files. */
final class Resources {
  private Resources() {}

  /** The files of a folder, in the order of its list. */
  static List<String> names(String folder) throws IOException {
    return text(folder + "/files").lines().filter(it -> !it.isBlank()).toList();
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream stream = Resources.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("this build lacks its file " + name);
      }
      return stream.readAllBytes();
    }
  }

  static void copyFolder(String folder, Path target) throws IOException {
    for (String name : names(folder)) {
      Files.write(target.resolve(name), bytes(folder + "/" + name));
    }
  }

  private static String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
