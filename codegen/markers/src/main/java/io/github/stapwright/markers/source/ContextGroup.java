package io.github.stapwright.markers.source;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Arguments that occur in exactly the same markers: together they are one context.
 *
 * @param markers the names of the markers that carry them
 * @param arguments the arguments, which a handler of any of these markers can read
 */
record ContextGroup(Set<String> markers, List<DeclaredArgument> arguments) {

  private static final int MOST_NAMED = 3;

  ContextGroup {
    markers = Set.copyOf(markers);
    arguments = List.copyOf(arguments);
  }

  /** The groups of a provider, in the order in which their first arguments are declared. */
  static List<ContextGroup> of(Provider provider) {
    Map<Signature, Set<String>> markersOf = new LinkedHashMap<>();
    Map<Signature, DeclaredArgument> declared = new LinkedHashMap<>();
    for (DeclaredMarker marker : provider.markers()) {
      for (DeclaredArgument argument : marker.arguments()) {
        Signature signature = new Signature(argument.name(), argument.kind());
        markersOf.computeIfAbsent(signature, it -> new LinkedHashSet<>()).add(marker.name());
        declared.putIfAbsent(signature, argument);
      }
    }
    Map<Set<String>, List<DeclaredArgument>> groups = new LinkedHashMap<>();
    markersOf.forEach(
        (signature, markers) ->
            groups.computeIfAbsent(markers, it -> new ArrayList<>()).add(declared.get(signature)));
    return groups.entrySet().stream()
        .map(it -> new ContextGroup(it.getKey(), it.getValue()))
        .toList();
  }

  /** Whether one marker alone carries them. */
  boolean belongsToOneMarker() {
    return markers.size() == 1;
  }

  /**
   * A name for a group of several markers: the words that their names begin with ({@code
   * ImportFindLoad}), or else what its arguments are called ({@code WithFilename}).
   */
  String derivedName() {
    List<String> common = commonWords();
    if (!common.isEmpty()) {
      return JavaNames.upperCamel(String.join("_", common));
    }
    String named =
        arguments.stream()
            .limit(MOST_NAMED)
            .map(it -> JavaNames.upperCamel(it.name()))
            .collect(Collectors.joining("And", "With", ""));
    return arguments.size() > MOST_NAMED ? named + "AndMore" : named;
  }

  private List<String> commonWords() {
    List<String> common = JavaNames.words(markers.iterator().next());
    for (String marker : markers) {
      List<String> words = JavaNames.words(marker);
      int same = 0;
      while (same < Math.min(common.size(), words.size())
          && common.get(same).equals(words.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return common;
  }

  /** Whether an argument of a marker is this one: name and kind agree. */
  static boolean same(DeclaredArgument one, DeclaredArgument other) {
    return one.name().equals(other.name()) && one.kind() == other.kind();
  }

  /** An argument is the same in two markers only if name and kind agree. */
  private record Signature(String name, DeclaredArgument.Kind kind) {}
}
