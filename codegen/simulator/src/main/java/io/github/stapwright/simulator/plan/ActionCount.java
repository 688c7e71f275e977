package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many actions a body without loops takes at most, the functions that it calls included.
 * SystemTap 5.6 asks once for so many where such a body begins, and counts them after a call of it;
 * what loops is counted step by step. A function that loops, or calls itself, counts nothing where
 * it is called.
 */
final class ActionCount {
  /** Ways through functions that call each other may be without number, so not all are gone. */
  private static final int MOST_WAYS = 10_000;

  private final Types types;
  private final Deque<FunctionType> open = new ArrayDeque<>();
  private final IdentityHashMap<FunctionType, OptionalInt> known = new IdentityHashMap<>();

  private long recursions;
  private int ways;

  ActionCount(Types types) {
    this.types = types;
  }

  /** The count of a body, or nothing if it has a loop. */
  OptionalInt of(Node body) {
    if (loops(body)) {
      return OptionalInt.empty();
    }
    long count = count(body);
    return count < Integer.MAX_VALUE ? OptionalInt.of((int) count) : OptionalInt.empty();
  }

  /** The count of a function, or nothing if it has a loop. */
  OptionalInt of(FunctionType function) {
    OptionalInt before = known.get(function);
    if (before != null) {
      return before;
    }
    if (++ways > MOST_WAYS) {
      return OptionalInt.empty();
    }
    long recursionsBefore = recursions;
    open.push(function);
    OptionalInt count = of((Node) function.function().body());
    open.pop();
    // What calls back depends on the way that led here.
    if (open.isEmpty() || recursions == recursionsBefore) {
      known.put(function, count);
    }
    return count;
  }

  private static boolean loops(Node node) {
    if (isDead(node)) {
      return false;
    }
    return node instanceof For
        || node instanceof While
        || node instanceof Foreach
        || node.children().stream().anyMatch(ActionCount::loops);
  }

  private static boolean isDead(Node node) {
    return node instanceof Foreach loop && DeadLoops.isDead(loop);
  }

  private long count(Node node) {
    if (isDead(node)) {
      return 0;
    }
    if (node instanceof If choice) {
      long otherwise = choice.otherwise().map(it -> count((Node) it)).orElse(0L);
      long before = 1 + count((Node) choice.condition());
      return before + Math.max(count((Node) choice.then()), otherwise);
    }
    int own = node instanceof Statement && !isFree(node) ? 1 : 0;
    long inside = node.children().stream().mapToLong(this::count).sum();
    return own + inside + (node instanceof Call call ? called(call) : 0);
  }

  private static boolean isFree(Node node) {
    return node instanceof Block || node instanceof Try;
  }

  private long called(Call call) {
    List<FunctionType> chain = types.functions(call.function(), call.arguments().size());
    return chain.isEmpty()
        ? LibraryFunction.actions(call)
        : chain.stream().mapToLong(this::inside).sum();
  }

  private long inside(FunctionType function) {
    if (open.contains(function)) {
      recursions++;
      return 0;
    }
    return of(function).orElse(0);
  }
}
