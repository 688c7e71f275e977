package io.github.stapwright.markers.target;

import java.util.Optional;

/**
 * The library that gives CPython's markers to a Python that has none, known by its name. It has all
 * eight, and each of them fires on every version.
 */
public final class PythonMarkersLibrary {
  /** The file's name. */
  public static final String NAME = "libpython-markers.so";

  private static final String SEARCH_PATH = "path";

  private PythonMarkersLibrary() {}

  /** Whether {@code path} names it, in whatever folder. */
  public static boolean isNamed(String path) {
    return path.equals(NAME) || path.endsWith("/" + NAME);
  }

  /** The library in the folder that {@code stapwright python-markers} wrote. */
  public static String in(String folder) {
    return folder.endsWith("/") ? folder + NAME : folder + "/" + NAME;
  }

  /** The folder of the library, if {@code path} names it with one. */
  public static Optional<String> folder(String path) {
    return path.endsWith("/" + NAME)
        ? Optional.of(path.substring(0, path.length() - NAME.length() - 1))
        : Optional.empty();
  }

  /** What {@code PYTHONPATH} begins with for a program that is to have the markers. */
  public static String searchPath(String folder) {
    return folder + "/" + SEARCH_PATH;
  }
}
