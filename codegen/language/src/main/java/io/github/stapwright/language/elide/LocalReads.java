package io.github.stapwright.language.elide;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;

/** The names that a body reads; {@code =} alone does not read what it stores to. */
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
        && assignment.operator() == AssignmentOperator.ASSIGN
        && assignment.target() instanceof Symbol) {
      collect(assignment.value());
    } else {
      node.children().forEach(this::collect);
    }
  }
}
