package io.github.stapwright.markers.registry;

import io.github.stapwright.markers.DeclaredArgument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a registry; the form is described at the head of {@code cpython.markers}. */
final class RegistryReader {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COLON = Pattern.compile("\\s*:\\s+");

  private final List<MarkerDraft> markers = new ArrayList<>();
  private final Map<Set<String>, String> contexts = new HashMap<>();
  private String provider = "";
  private String runtime = "";
  private VersionSet known = VersionSet.NONE;

  private RegistryReader() {}

  static Registry resource(String name) {
    try (InputStream stream = RegistryReader.class.getResourceAsStream(name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return read(name, text.lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Reads lines.
   *
   * @throws IllegalArgumentException with file and line, if one is not of the form described
   */
  static Registry read(String file, List<String> lines) {
    RegistryReader reader = new RegistryReader();
    for (int index = 0; index < lines.size(); index++) {
      try {
        reader.line(lines.get(index).strip());
      } catch (IllegalArgumentException problem) {
        throw new IllegalArgumentException(
            file + ":" + (index + 1) + ": " + problem.getMessage(), problem);
      }
    }
    return new Registry(
        reader.provider,
        reader.runtime,
        reader.known,
        reader.markers.stream().map(it -> it.marker(reader.known)).toList(),
        reader.contexts);
  }

  private void line(String text) {
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    String[] parts = BLANKS.split(text, 2);
    String rest = parts.length == 2 ? parts[1] : "";
    switch (parts[0]) {
      case "provider" -> provider = rest;
      case "runtime" -> runtime = rest;
      case "versions" -> known = VersionSet.of(rest);
      case "context" -> {
        String[] context = split(rest, 2);
        contexts.put(Set.copyOf(Arrays.asList(BLANKS.split(context[1]))), context[0]);
      }
      case "marker" -> {
        String[] marker = split(rest, 2);
        markers.add(new MarkerDraft(marker[0], marker[1]));
      }
      default -> fact(parts[0], rest);
    }
  }

  private void fact(String word, String rest) {
    if (markers.isEmpty()) {
      throw new IllegalArgumentException("`" + word + "` stands below the marker it speaks of");
    }
    MarkerDraft marker = markers.get(markers.size() - 1);
    switch (word) {
      case "declared" -> marker.declared = VersionSet.of(rest);
      case "present" -> marker.present = VersionSet.of(rest);
      case "fires" -> marker.fires = VersionSet.of(rest);
      case "partly" -> marker.partly.add(versioned(rest));
      case "instead" -> marker.instead.add(versioned(rest));
      case "note" -> marker.notes.add(versioned(rest));
      case "null" -> marker.lastArgument().nulls.add(versioned(rest));
      case "negative" -> marker.lastArgument().negatives.add(versioned(rest));
      case "length" -> marker.lastArgument().length = Optional.of(rest);
      case "argument" -> marker.arguments.add(new ArgumentDraft(argument(split(rest, 4))));
      case "issue" -> {
        String[] issue = split(rest, 2);
        marker.issues.add(new Issue(issue[0], issue[1]));
      }
      default -> throw new IllegalArgumentException("`" + word + "` is not known here");
    }
  }

  private static DeclaredArgument argument(String... parts) {
    try {
      DeclaredArgument.Kind kind = DeclaredArgument.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
      return new DeclaredArgument(parts[0], parts[2], kind, parts[3]);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "an argument is a `number`, a `string` or a `pointer`, not a `" + parts[1] + "`",
          unknown);
    }
  }

  private static VersionedFact versioned(String text) {
    String[] parts = split(text, 2);
    return new VersionedFact(VersionSet.of(parts[0]), parts[1]);
  }

  private static String[] split(String text, int count) {
    String[] parts = COLON.split(text, count);
    if (parts.length != count) {
      throw new IllegalArgumentException(count + " parts with `: ` between them are needed here");
    }
    return parts;
  }

  /** A marker while its lines are read. */
  private static final class MarkerDraft {
    private final String name;
    private final String summary;
    private final List<ArgumentDraft> arguments = new ArrayList<>();
    private final List<VersionedFact> partly = new ArrayList<>();
    private final List<VersionedFact> instead = new ArrayList<>();
    private final List<VersionedFact> notes = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private VersionSet declared = VersionSet.NONE;
    private VersionSet present = VersionSet.NONE;
    private VersionSet fires = VersionSet.NONE;

    private MarkerDraft(String name, String summary) {
      this.name = name;
      this.summary = summary;
    }

    private ArgumentDraft lastArgument() {
      if (arguments.isEmpty()) {
        throw new IllegalArgumentException("this stands below the argument it speaks of");
      }
      return arguments.get(arguments.size() - 1);
    }

    private RegisteredMarker marker(VersionSet known) {
      return new RegisteredMarker(
          name,
          summary,
          arguments.stream().map(ArgumentDraft::argument).toList(),
          known,
          declared,
          present,
          fires,
          partly,
          instead,
          notes,
          issues);
    }
  }

  /** An argument while its lines are read. */
  private static final class ArgumentDraft {
    private final DeclaredArgument declaration;
    private final List<VersionedFact> nulls = new ArrayList<>();
    private final List<VersionedFact> negatives = new ArrayList<>();
    private Optional<String> length = Optional.empty();

    private ArgumentDraft(DeclaredArgument declaration) {
      this.declaration = declaration;
    }

    private RegisteredArgument argument() {
      DeclaredArgument whole = length.map(declaration::withLength).orElse(declaration);
      return new RegisteredArgument(whole, nulls, negatives);
    }
  }
}
