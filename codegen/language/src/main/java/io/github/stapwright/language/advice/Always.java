package io.github.stapwright.language.advice;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a handler does on every hit: all that stands before and outside its filters. */
final class Always {
  private final List<Node> nodes = new ArrayList<>();
  private boolean filtered;

  Always(Probe probe) {
    boolean armed = probe.points().stream().allMatch(it -> it.condition().isPresent());
    if (armed) {
      filtered = true;
    } else {
      visit(probe.body());
    }
  }

  /** Everything that is evaluated on every hit. */
  <T> Stream<T> over(Class<T> kind) {
    return nodes.stream().flatMap(it -> it.descendants(kind));
  }

  /** Whether something else happens only on some. */
  boolean isFiltered() {
    return filtered;
  }

  private void visit(Statement statement) {
    if (statement instanceof Block block) {
      for (Statement each : block.statements()) {
        visit(each);
        if (leaves(each)) {
          return;
        }
      }
    } else if (statement instanceof If condition) {
      nodes.add(condition.condition());
      filtered = true;
    } else if (statement instanceof Try attempt) {
      visit(attempt.body());
    } else if (statement instanceof ExpressionStatement expression) {
      nodes.add(expression);
    } else if (!(statement instanceof Next || statement instanceof Return)) {
      nodes.add(statement);
    }
  }

  private static boolean leaves(Statement statement) {
    return statement instanceof Next
        || statement instanceof If condition
            && (endsIn(condition.then())
                || condition.otherwise().map(Always::endsIn).orElse(false));
  }

  private static boolean endsIn(Statement statement) {
    if (statement instanceof Block block) {
      return !block.statements().isEmpty()
          && endsIn(block.statements().get(block.statements().size() - 1));
    }
    return statement instanceof Next;
  }
}
