package io.github.stapwright.markers.registry;

import java.util.List;

/** The facts of a list that hold for a version. */
final class Facts {
  private Facts() {}

  static List<String> on(List<VersionedFact> facts, RuntimeVersion version) {
    return facts.stream()
        .filter(it -> it.versions().contains(version))
        .map(VersionedFact::sentence)
        .toList();
  }
}
