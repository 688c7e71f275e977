package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.Oracle;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The CPythons of this machine: Debian's, and those of pyenv. */
final class Interpreters {
  private static final Path DEBIAN = Path.of("/usr/bin/python3.11");
  private static final Path PYENV = Path.of(System.getProperty("user.home"), ".pyenv/versions");

  private Interpreters() {}

  /** By a name such as {@code 3.11-debian} or {@code 3.13}, oldest first. */
  static Map<String, Path> all() throws IOException {
    Map<String, Path> found =
        new TreeMap<>(Comparator.comparingInt(Interpreters::minor).thenComparing(it -> it));
    if (Files.isExecutable(DEBIAN)) {
      found.put("3.11-debian", DEBIAN);
    }
    if (Files.isDirectory(PYENV)) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(PYENV, "3.*")) {
        for (Path version : versions) {
          String[] numbers = version.getFileName().toString().split("\\.");
          String name = numbers[0] + "." + numbers[1];
          found.put(name, version.resolve("bin/python" + name));
        }
      }
    }
    found.values().removeIf(it -> !Files.isExecutable(it));
    return found;
  }

  static int minor(String name) {
    return Integer.parseInt(name.split("[.-]")[1]);
  }

  /** One that every machine of the tests has. */
  static Path debian() {
    return Oracle.file(DEBIAN.toString());
  }

  /** The oldest and the newest, with `sys.setprofile` and with `sys.monitoring`. */
  static List<Path> two() throws IOException {
    List<Path> all = new ArrayList<>(all().values());
    Oracle.require(!all.isEmpty(), "a CPython");
    return all.size() == 1 ? all : List.of(all.get(0), all.get(all.size() - 1));
  }

  /** Fewer for the form whose every event is compared on all of them elsewhere. */
  static List<Path> some(LibraryForm form) throws IOException {
    List<Path> two = two();
    return form == LibraryForm.PLAIN ? two.subList(two.size() - 1, two.size()) : two;
  }
}
