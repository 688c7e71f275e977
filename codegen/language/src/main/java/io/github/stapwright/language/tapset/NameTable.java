package io.github.stapwright.language.tapset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A set of names that is read when it is first asked for. */
final class NameTable {
  private final Supplier<Set<String>> source;
  private volatile @Nullable Set<String> names;

  private NameTable(Supplier<Set<String>> source) {
    this.source = source;
  }

  /** Names read elsewhere. */
  static NameTable of(Set<String> names) {
    Set<String> copy = Set.copyOf(names);
    return new NameTable(() -> copy);
  }

  /** The lines of a resource beside this class. */
  static NameTable in(String resource) {
    return new NameTable(() -> new HashSet<>(lines(resource)));
  }

  boolean contains(String name) {
    return names().contains(name);
  }

  Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      known = source.get();
      names = known;
    }
    return known;
  }

  /** The lines of a resource without its comments. */
  static List<String> lines(String resource) {
    try (InputStream in = NameTable.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>();
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
