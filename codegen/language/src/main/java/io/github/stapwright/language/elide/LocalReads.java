package io.github.stapwright.language.elide;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;

/** The names that a body reads; only {@code =} and {@code <<<} do not read what they store to. */
final class LocalReads {
  private final Set<String> names = new HashSet<>();

  private LocalReads() {}

  static Set<String> in(Node body) {
    LocalReads reads = new LocalReads();
    reads.collect(body);
    return reads.names;
  }

  private void collect(Node node) {
    if (node instanceof Symbol symbol) {
      names.add(symbol.name());
    } else if (node instanceof Assignment assignment
        && isStore(assignment.operator())
        && assignment.target() instanceof Symbol) {
      collect(assignment.value());
    } else {
      node.children().forEach(this::collect);
    }
  }

  static boolean isStore(AssignmentOperator operator) {
    return operator == AssignmentOperator.ASSIGN || operator == AssignmentOperator.AGGREGATE;
  }
}
