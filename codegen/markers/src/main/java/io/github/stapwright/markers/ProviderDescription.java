package io.github.stapwright.markers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a provider from lines of text: {@code provider NAME}, then for each marker {@code marker
 * NAME: SENTENCE}, followed by its arguments, {@code argument NAME: KIND: C TYPE: SENTENCE}. Empty
 * lines and lines that begin with {@code #} are passed over.
 */
final class ProviderDescription {
  private final String file;
  private final List<DeclaredMarker> markers = new ArrayList<>();
  private String provider = "";
  private int line;

  private ProviderDescription(String file) {
    this.file = file;
  }

  static Provider read(String file, List<String> lines) {
    ProviderDescription description = new ProviderDescription(file);
    lines.forEach(description::read);
    return new Provider(description.provider, description.markers);
  }

  private void read(String text) {
    line++;
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.startsWith("#")) {
      return;
    }
    int space = trimmed.indexOf(' ');
    String word = space < 0 ? trimmed : trimmed.substring(0, space);
    String rest = trimmed.substring(word.length()).strip();
    switch (word) {
      case "provider" -> provider = rest;
      case "marker" -> {
        String[] parts = split(rest, 2);
        markers.add(new DeclaredMarker(parts[0], parts[1], List.of()));
      }
      case "argument" -> addArgument(split(rest, 4));
      default ->
          throw refused("begins with `provider`, `marker` or `argument`, not `" + word + "`");
    }
  }

  private void addArgument(String... parts) {
    if (markers.isEmpty()) {
      throw refused("an argument stands below its marker");
    }
    DeclaredMarker marker = markers.remove(markers.size() - 1);
    List<DeclaredArgument> arguments = new ArrayList<>(marker.arguments());
    arguments.add(new DeclaredArgument(parts[0], parts[2], kind(parts[1]), parts[3]));
    markers.add(new DeclaredMarker(marker.name(), marker.summary(), arguments));
  }

  private DeclaredArgument.Kind kind(String word) {
    try {
      return DeclaredArgument.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw refused("an argument is a `number`, a `string` or a `pointer`, not a `" + word + "`");
    }
  }

  private String[] split(String text, int count) {
    String[] parts = text.split("\\s*:\\s*", count);
    if (parts.length != count) {
      throw refused("has " + count + " parts with `:` between them");
    }
    return parts;
  }

  private IllegalArgumentException refused(String sentence) {
    return new IllegalArgumentException(file + ":" + line + ": the line " + sentence);
  }
}
