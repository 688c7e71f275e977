package io.github.stapwright.language.importer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which declaration the lines of a class are about. */
final class ClassLines {
  private final String text;
  private final ScriptCode.Written written;

  ClassLines(String text, ScriptCode.Written written) {
    this.text = text;
    this.written = written;
  }

  /** The declarations at these lines; all if that cannot be told. */
  Set<String> at(List<Long> lines) {
    Set<String> found = new LinkedHashSet<>();
    lines.forEach(it -> found.addAll(at(it)));
    if (found.isEmpty()) {
      written.variables().forEach(it -> found.add(it.declaration()));
      written.probes().forEach(it -> found.add(it.declaration()));
    }
    return found;
  }

  private Set<String> at(long line) {
    Set<String> found = new LinkedHashSet<>();
    String[] all = text.split("\n", -1);
    int probe = -1;
    boolean returns = false;
    for (int index = 0; index < all.length && index < line; index++) {
      String own = all[index];
      if (own.startsWith("    return ")) {
        returns = true;
        found.clear();
        probe = own.contains("Probes.of(") && !own.endsWith("(") ? 0 : probe;
      } else if (own.startsWith("    var ")) {
        found.clear();
        String variable = own.substring("    var ".length()).replaceFirst(" =.*", "");
        written.variables().stream()
            .filter(it -> it.variable().equals(variable))
            .forEach(it -> found.add(it.declaration()));
      } else if (returns && own.matches(" {8}(    )?[a-z].*")) {
        probe++;
      }
    }
    boolean inProbe = returns && probe >= 0 && probe < written.probes().size();
    return inProbe ? Set.of(written.probes().get(probe).declaration()) : found;
  }
}
