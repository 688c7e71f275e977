package io.github.stapwright.language.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of files: what stands on them, and their columns as UTF-16 code units. */
final class SourceLines {
  private final Map<String, ByteString> files;
  private final Map<String, List<String>> lines = new HashMap<>();

  /** Of these files, by their names. */
  SourceLines(Map<String, ByteString> files) {
    this.files = Map.copyOf(files);
  }

  /** The line at a place, without its end; empty if the file is not here. */
  Optional<String> at(Origin origin) {
    ByteString file = files.get(origin.file());
    if (file == null || origin.line() < 1) {
      return Optional.empty();
    }
    List<String> all =
        lines.computeIfAbsent(origin.file(), it -> List.of(file.utf8().split("\n", -1)));
    return origin.line() <= all.size() ? Optional.of(all.get(origin.line() - 1)) : Optional.empty();
  }

  /**
   * A column from 1 in UTF-16 code units.
   *
   * @param byteColumn the same in bytes
   */
  int column(Origin origin, int byteColumn) {
    return at(origin).map(it -> characters(it, byteColumn - 1) + 1).orElse(byteColumn);
  }

  private static int characters(String line, int bytes) {
    byte[] all = line.getBytes(UTF_8);
    return new String(all, 0, Math.min(bytes, all.length), UTF_8).length();
  }
}
