package io.github.stapwright.language.importer;

import java.util.HashSet;
import java.util.Set;

/** The names of variables that Java would take for others: no lambda parameter may have one. */
final class JavaScope {
  private final Set<String> taken;

  JavaScope(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  /** A name like the one wished, until it is given back. */
  String take(String wish) {
    String name = wish;
    for (int next = 2; !taken.add(name); next++) {
      name = wish + next;
    }
    return name;
  }

  void giveBack(String name) {
    taken.remove(name);
  }

  Set<String> all() {
    return Set.copyOf(taken);
  }
}
