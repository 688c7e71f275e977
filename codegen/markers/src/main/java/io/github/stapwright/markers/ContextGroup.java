package io.github.stapwright.markers;

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

  /** A name for a group of several markers: what the names of its arguments say. */
  String derivedName() {
    return arguments.stream()
        .map(it -> JavaNames.upperCamel(it.name()))
        .collect(Collectors.joining("And", "With", ""));
  }

  /** An argument is the same in two markers only if name and kind agree. */
  private record Signature(String name, DeclaredArgument.Kind kind) {}
}
