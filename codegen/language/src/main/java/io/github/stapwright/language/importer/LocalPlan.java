package io.github.stapwright.language.importer;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where each local of a handler becomes a lambda parameter: in the innermost block that holds all
 * of its uses, at the first statement that uses it. Loops and {@code catch} give their own.
 */
final class LocalPlan {
  private final IdentityHashMap<Block, Map<Integer, List<Opening>>> openings =
      new IdentityHashMap<>();
  private final Set<String> free = new TreeSet<>();
  private final Set<String> bound = new HashSet<>();
  private final Handler handler;

  private LocalPlan(Handler handler) {
    this.handler = handler;
  }

  /**
   * A local that is opened at a statement.
   *
   * @param last the last statement of the block that uses it
   * @param assigned whether the first one does nothing but to store to it
   */
  record Opening(String name, int last, boolean assigned) {}

  static LocalPlan of(Block body, Handler handler) {
    LocalPlan plan = new LocalPlan(handler);
    plan.look(body, Set.of());
    for (String name : plan.free) {
      if (!handler.isRaw(name) && handler.local(name).isEmpty()) {
        plan.open(name, body);
      }
    }
    return plan;
  }

  /** What is opened at a statement of {@code block}, the ones without a value first. */
  List<Opening> at(Block block, int index) {
    return openings.getOrDefault(block, Map.of()).getOrDefault(index, List.of());
  }

  /** The last statement that has to stand where what is opened from {@code index} on is open. */
  int end(Block block, int index, int last) {
    int end = last;
    for (int at = index + 1; at <= end; at++) {
      for (Opening opening : at(block, at)) {
        end = Math.max(end, opening.last());
      }
    }
    return end;
  }

  /**
   * Whether a loop or a {@code catch} gives the name to its own block, and nothing else uses it.
   */
  boolean isOnlyBound(String name) {
    return !free.contains(name);
  }

  private void look(Node node, Set<String> given) {
    if (node instanceof Symbol symbol) {
      if (handler.isLocal(symbol.name()) && !given.contains(symbol.name())) {
        free.add(symbol.name());
      }
    } else if (node instanceof Foreach loop) {
      loop.children().stream().filter(it -> it != loop.body()).forEach(it -> look(it, given));
      look(loop.body(), and(given, names(loop)));
    } else if (node instanceof Try attempt) {
      look(attempt.body(), given);
      look(attempt.handler(), and(given, attempt.message().map(Set::of).orElse(Set.of())));
    } else if (node instanceof For loop && counter(loop).isPresent()) {
      loop.children().forEach(it -> look(it, and(given, Set.of(counter(loop).get()))));
    } else {
      node.children().forEach(it -> look(it, given));
    }
  }

  private Set<String> and(Set<String> given, Set<String> more) {
    bound.addAll(more);
    Set<String> both = new HashSet<>(given);
    both.addAll(more);
    return both;
  }

  static Set<String> names(Foreach loop) {
    Set<String> names = new HashSet<>();
    loop.keys().forEach(it -> names.add(it.name()));
    loop.value().ifPresent(it -> names.add(it.name()));
    return names;
  }

  /** The local that a {@code for} begins with, {@code for (i = 0; ...)}. */
  static Optional<String> counter(For loop) {
    return loop.start()
        .filter(it -> loop.condition().isPresent() && loop.step().isPresent())
        .filter(Assignment.class::isInstance)
        .map(Assignment.class::cast)
        .filter(it -> it.operator() == AssignmentOperator.ASSIGN)
        .filter(it -> it.target() instanceof Symbol)
        .filter(it -> !mentions(it.value(), ((Symbol) it.target()).name()))
        .map(it -> ((Symbol) it.target()).name());
  }

  private void open(String name, Block block) {
    List<Integer> users = new ArrayList<>();
    for (int index = 0; index < block.statements().size(); index++) {
      if (mentions(block.statements().get(index), name)) {
        users.add(index);
      }
    }
    Statement first = block.statements().get(users.get(0));
    Optional<Block> inner = users.size() == 1 ? inner(first, name) : Optional.empty();
    if (inner.isPresent()) {
      open(name, inner.get());
      return;
    }
    Opening opening = new Opening(name, users.get(users.size() - 1), assigns(first, name));
    List<Opening> here =
        openings
            .computeIfAbsent(block, it -> new TreeMap<>())
            .computeIfAbsent(users.get(0), it -> new ArrayList<>());
    here.add(opening);
    here.sort(Comparator.comparing(Opening::assigned));
  }

  /** The only block in a statement that uses the local, if nothing else in the statement does. */
  private static Optional<Block> inner(Statement statement, String name) {
    if (statement instanceof Foreach loop && names(loop).contains(name)) {
      return Optional.empty();
    }
    List<Node> users = statement.children().stream().filter(it -> mentions(it, name)).toList();
    if (users.size() != 1) {
      return Optional.empty();
    }
    if (users.get(0) instanceof Block block) {
      return Optional.of(block);
    }
    return users.get(0) instanceof io.github.stapwright.model.If otherwise
        ? inner(otherwise, name)
        : Optional.empty();
  }

  private static boolean assigns(Statement statement, String name) {
    return statement instanceof ExpressionStatement only
        && only.expression() instanceof Assignment assignment
        && assignment.operator() == AssignmentOperator.ASSIGN
        && assignment.target() instanceof Symbol target
        && target.name().equals(name)
        && !mentions(assignment.value(), name);
  }

  static boolean mentions(Node node, String name) {
    return node instanceof Symbol symbol && symbol.name().equals(name)
        || node instanceof Foreach loop && names(loop).contains(name)
        || node.children().stream().anyMatch(it -> mentions(it, name));
  }
}
