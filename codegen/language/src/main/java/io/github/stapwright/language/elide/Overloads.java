package io.github.stapwright.language.elide;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The functions of one name and arity: they are tried by priority, and those behind one without
 * {@code next} never run (5.6, tried with it).
 */
final class Overloads {
  private Overloads() {}

  /** The script without the functions that never run. */
  static Script answering(Script script) {
    Set<Node> silent = Collections.newSetFromMap(new IdentityHashMap<>());
    script.functionsBySignature().values().forEach(it -> silent.addAll(silent(it)));
    return silent.isEmpty()
        ? script
        : new Script(
            script.declarations().stream().filter(it -> !silent.contains(it)).toList(),
            script.origin());
  }

  private static List<Node> silent(List<Function> overloads) {
    return overloads.stream()
        .sorted(Comparator.comparingLong(it -> it.priority().orElse(0)))
        .dropWhile(it -> !(it.body() instanceof Block) || passesOn(it.body()))
        .skip(1)
        .map(Node.class::cast)
        .toList();
  }

  private static boolean passesOn(Node node) {
    return node.descendants().anyMatch(Next.class::isInstance);
  }
}
