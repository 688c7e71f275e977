package io.github.stapwright.simulator;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;

/** Which names a script reads and which it writes; storing, adding and counting do not read. */
final class GlobalUses {
  private final Set<String> read = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  private GlobalUses() {}

  static GlobalUses of(Script script) {
    GlobalUses uses = new GlobalUses();
    uses.collect(script);
    return uses;
  }

  boolean isWrittenOnly(String name) {
    return written.contains(name) && !read.contains(name);
  }

  private void collect(Node node) {
    if (node instanceof ExpressionStatement statement) {
      forEffect(statement.expression());
    } else if (node instanceof For loop) {
      loop.start().ifPresent(this::forEffect);
      loop.step().ifPresent(this::forEffect);
      loop.condition().ifPresent(this::collect);
      collect((Node) loop.body());
    } else if (node instanceof Symbol symbol) {
      read.add(symbol.name());
    } else if (node instanceof Assignment assignment) {
      write(assignment.target());
      read(assignment.target());
      collect(assignment.value());
    } else if (node instanceof Increment increment) {
      write(increment.operand());
      read(increment.operand());
    } else {
      node.children().forEach(this::collect);
    }
  }

  /** What is stored or counted by an expression whose value nobody uses is not read by that. */
  private void forEffect(Expression expression) {
    if (expression instanceof Assignment assignment) {
      write(assignment.target());
      collect(assignment.value());
    } else if (expression instanceof Increment increment) {
      write(increment.operand());
    } else {
      collect(expression);
    }
  }

  private void read(Expression target) {
    if (target instanceof Symbol symbol) {
      read.add(symbol.name());
    } else if (target instanceof ArrayElement element && element.base() instanceof Symbol array) {
      read.add(array.name());
    }
  }

  private void write(Expression target) {
    if (target instanceof Symbol symbol) {
      written.add(symbol.name());
    } else if (target instanceof ArrayElement element && element.base() instanceof Symbol array) {
      written.add(array.name());
      element.index().forEach(this::collect);
    } else {
      collect(target);
    }
  }
}
