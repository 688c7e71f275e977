package io.github.stapwright.language.tapset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The versions of SystemTap that brought the newer functions of its library. */
final class SinceTable {
  private final Map<String, String> versions = new HashMap<>();

  /** The built-in table, {@code NAME VERSION} or {@code NAME/ARITY VERSION}. */
  static SinceTable builtIn() {
    SinceTable table = new SinceTable();
    for (String line : NameTable.lines("since.txt")) {
      String[] words = line.split(" ");
      table.versions.put(words[0], words[1]);
    }
    return table;
  }

  /** What is in a library that was read is there, whatever the version. */
  static SinceTable none() {
    return new SinceTable();
  }

  Optional<String> of(String name, int arity) {
    return Optional.ofNullable(versions.get(name))
        .or(() -> Optional.ofNullable(versions.get(name + "/" + arity)));
  }
}
