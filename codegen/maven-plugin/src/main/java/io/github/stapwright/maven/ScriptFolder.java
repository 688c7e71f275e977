package io.github.stapwright.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The scripts in folders of a project. */
final class ScriptFolder {
  private static final String ENDING = ".stp";

  private ScriptFolder() {}

  /** All {@code .stp} files in and below {@code folders} that exist, sorted by name. */
  static List<Path> scripts(Path... folders) throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          scripts.addAll(
              files.filter(it -> it.getFileName().toString().endsWith(ENDING)).sorted().toList());
        }
      }
    }
    return scripts;
  }
}
