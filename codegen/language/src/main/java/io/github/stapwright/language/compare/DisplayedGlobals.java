package io.github.stapwright.language.compare;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;

/**
 * The globals whose values nothing reads: SystemTap prints them at the end, in the order of their
 * declarations, which matters for no other global.
 */
final class DisplayedGlobals {
  private final Set<String> read = new HashSet<>();

  private DisplayedGlobals() {}

  static DisplayedGlobals of(Script script) {
    DisplayedGlobals globals = new DisplayedGlobals();
    globals.look(script);
    return globals;
  }

  boolean contains(Global global) {
    return !read.contains(global.name());
  }

  private void look(Node node) {
    if (node instanceof ExpressionStatement statement
        && statement.expression() instanceof Assignment assignment) {
      stored(assignment.target());
      look(assignment.value());
    } else if (node instanceof ExpressionStatement statement
        && statement.expression() instanceof Increment increment) {
      stored(increment.operand());
    } else if (node instanceof Delete delete) {
      stored(delete.operand());
    } else if (node instanceof Symbol symbol) {
      read.add(symbol.name());
    } else {
      node.children().forEach(this::look);
    }
  }

  private void stored(Expression target) {
    if (target instanceof ArrayElement element && element.base() instanceof Symbol) {
      element.index().forEach(this::look);
    } else if (!(target instanceof Symbol)) {
      look(target);
    }
  }
}
