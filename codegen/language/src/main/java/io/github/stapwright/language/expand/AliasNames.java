package io.github.stapwright.language.expand;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.ProbePoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which aliases a probe point names, found by the first part of their names. */
final class AliasNames {
  private final List<Alias> all;
  private final Map<String, List<Alias>> byFirstPart = new HashMap<>();

  AliasNames(List<Alias> all) {
    this.all = all;
    for (Alias alias : all) {
      alias.names().stream()
          .map(it -> it.components().get(0).name())
          .distinct()
          .forEach(it -> byFirstPart.computeIfAbsent(it, key -> new ArrayList<>()).add(alias));
    }
  }

  /** Those whose names go deepest: what stands behind a name is looked for only if none does. */
  List<Alias> matching(ProbePoint point) {
    String first = point.components().get(0).name();
    List<Alias> candidates =
        new Glob(first).hasWildcard() ? all : byFirstPart.getOrDefault(first, List.of());
    int deepest = candidates.stream().mapToInt(it -> named(it, point)).max().orElse(0);
    return deepest == 0
        ? List.of()
        : candidates.stream().filter(it -> named(it, point) == deepest).toList();
  }

  /** How many parts of the point are the alias's name; 0 if it is not its name. */
  static int named(Alias alias, ProbePoint point) {
    return alias.names().stream()
        .filter(it -> matches(it, point))
        .mapToInt(it -> it.components().size())
        .max()
        .orElse(0);
  }

  private static boolean matches(ProbePoint name, ProbePoint point) {
    List<Component> wanted = point.components();
    List<Component> given = name.components();
    if (wanted.size() < given.size()) {
      return false;
    }
    for (int index = 0; index < given.size(); index++) {
      boolean plain =
          wanted.get(index).argument().isEmpty() && given.get(index).argument().isEmpty();
      if (!plain || !new Glob(wanted.get(index).name()).matches(given.get(index).name())) {
        return false;
      }
    }
    return true;
  }
}
