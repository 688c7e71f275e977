package io.github.stapwright.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.language.render.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an earlier build has generated: a list of files beside the build's other leavings. */
final class StaleFiles {
  private final Path list;

  StaleFiles(Path list) {
    this.list = list;
  }

  /** Removes the files of the last build that are not among {@code files}, and says how many. */
  int replaceWith(List<Path> files) throws IOException {
    List<String> names = files.stream().map(it -> it.toAbsolutePath().toString()).toList();
    int removed = 0;
    if (Files.isRegularFile(list)) {
      for (String old : Files.readAllLines(list)) {
        if (!old.isBlank() && !names.contains(old) && Files.deleteIfExists(Path.of(old))) {
          removed++;
        }
      }
    }
    String text = String.join("\n", names) + "\n";
    OutputFile.at(list).writeIfChanged(text.getBytes(UTF_8));
    return removed;
  }
}
