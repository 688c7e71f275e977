package io.github.stapwright.markers.source;

import io.github.stapwright.markers.registry.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the typed classes of the registries' markers while the DSL is built. */
public final class Generator {
  private Generator() {}

  /** Writes below the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument is needed: the folder to write to");
    }
    write(Registry.cpython(), "python", "PythonMarkers", Path.of(args[0]));
    write(Registry.hotspot(), "hotspot", "HotSpotMarkers", Path.of(args[0]));
    write(Registry.postgresql(), "postgresql", "PostgreSqlMarkers", Path.of(args[0]));
  }

  private static void write(Registry registry, String name, String className, Path root)
      throws IOException {
    String packageName = "io.github.stapwright." + name;
    String source =
        MarkerClass.source(packageName, className, registry.asProvider(), registry.contextNames())
            .toString();
    Path folder = root.resolve(packageName.replace('.', '/'));
    write(folder.resolve(className + ".java"), source);
    write(
        folder.resolve("package-info.java"),
        "/** The markers of "
            + registry.runtime()
            + " as typed entry points, generated from the registry. */\npackage "
            + packageName
            + ";\n");
  }

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
