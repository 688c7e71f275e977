package io.github.stapwright.simulator;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.simulator.plan.DeadLoops;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names a script reads and which it writes; storing, adding and counting do not read. */
final class GlobalUses {
  private final Set<String> read = new HashSet<>();
  private final Set<String> written = new LinkedHashSet<>();

  /** Whether the expression at hand is part of an update whose value nobody uses. */
  private boolean forEffect;

  private GlobalUses() {}

  static GlobalUses of(Script script) {
    GlobalUses uses = new GlobalUses();
    script.probes().forEach(uses::collect);
    script.functions().stream().sorted(Comparator.comparing(Function::name)).forEach(uses::collect);
    return uses;
  }

  /** The names that are written and not read, in the order in which probes, then functions do. */
  List<String> writtenOnly() {
    return written.stream().filter(it -> !read.contains(it)).toList();
  }

  private void collect(Node node) {
    if (node instanceof ExpressionStatement statement) {
      forEffect(statement.expression());
    } else if (node instanceof For loop) {
      loop.start().ifPresent(this::forEffect);
      loop.condition().ifPresent(this::collect);
      loop.step().ifPresent(this::forEffect);
      collect((Node) loop.body());
    } else if (node instanceof Foreach loop && DeadLoops.isDead(loop)) {
      return;
    } else if (node instanceof Symbol symbol) {
      read.add(symbol.name());
    } else if (node instanceof Assignment assignment) {
      write(assignment.target());
      if (readsTarget(assignment) && !forEffect) {
        read(assignment.target());
      }
      stored(assignment, forEffect && readsTarget(assignment));
    } else if (node instanceof Increment increment) {
      write(increment.operand());
      if (!forEffect) {
        read(increment.operand());
      }
    } else if (node instanceof Call) {
      boolean before = forEffect;
      forEffect = false;
      node.children().forEach(this::collect);
      forEffect = before;
    } else {
      node.children().forEach(this::collect);
    }
  }

  /** What is stored or counted by an expression whose value nobody uses is not read by that. */
  private void forEffect(Expression expression) {
    if (expression instanceof Assignment assignment) {
      write(assignment.target());
      stored(assignment, readsTarget(assignment));
    } else if (expression instanceof Increment increment) {
      write(increment.operand());
    } else {
      collect(expression);
    }
  }

  /**
   * The value that is stored. In a statement such as {@code a += b++} SystemTap takes what is
   * counted or updated inside for not read, too.
   */
  private void stored(Assignment assignment, boolean onlyForEffect) {
    boolean before = forEffect;
    forEffect = onlyForEffect;
    collect(assignment.value());
    forEffect = before;
  }

  /** {@code =} gives the value that it stores, not what is stored. */
  private static boolean readsTarget(Assignment assignment) {
    return assignment.operator() != AssignmentOperator.ASSIGN
        && assignment.operator() != AssignmentOperator.AGGREGATE;
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
      element.index().forEach(this::collect);
      written.add(array.name());
    } else {
      collect(target);
    }
  }
}
