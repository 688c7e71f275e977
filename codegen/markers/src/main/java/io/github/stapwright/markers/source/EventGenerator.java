package io.github.stapwright.markers.source;

import io.github.stapwright.markers.registry.Registry;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the typed class of CPython's events while the test kit is built. */
public final class EventGenerator {
  private EventGenerator() {}

  /** Writes below the folder {@code args[0]}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("one argument is needed: the folder to write to");
    }
    String source =
        EventClass.source(
                "io.github.stapwright.testkit",
                "PythonMarkerEvents",
                Registry.cpython().asProvider())
            .toString();
    Path folder = Path.of(args[0]).resolve("io/github/stapwright/testkit");
    Generator.write(folder.resolve("PythonMarkerEvents.java"), source);
  }
}
