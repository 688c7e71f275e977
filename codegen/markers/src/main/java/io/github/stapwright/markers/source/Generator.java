package io.github.stapwright.markers.source;

import io.github.stapwright.markers.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the typed class of CPython's markers while the DSL is built. */
public final class Generator {
  private Generator() {}

  /** Writes below the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument is needed: the folder to write to");
    }
    String source =
        MarkerClass.source(
                "io.github.stapwright.python",
                "PythonMarkers",
                Registry.cpython().asProvider(),
                Registry.cpython().contextNames())
            .toString();
    Path folder = Path.of(args[0]).resolve("io/github/stapwright/python");
    write(folder.resolve("PythonMarkers.java"), source);
    write(folder.resolve("package-info.java"), PACKAGE);
  }

  private static final String PACKAGE =
      """
      /** CPython's markers as typed entry points, generated from its provider description. */
      package io.github.stapwright.python;
      """;

  /**
   * Writes only what differs: a file that is touched makes the compiler run again in every module
   * behind it.
   */
  static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
