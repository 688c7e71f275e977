package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Moves filters to the front: conditions joined by {@code &&} go cheapest first, and what a filter
 * does not need is read behind it. The script stays the same otherwise.
 */
final class FilterFirst extends StatementRewriter {
  private final Reads reads;
  private final ToDoubleFunction<Expression> price;
  private final boolean onlyNumbers;

  /**
   * A change.
   *
   * @param onlyNumbers true to put cheap conditions before the reads that the others need; false to
   *     move only what no condition needs
   */
  FilterFirst(Set<String> globals, ToDoubleFunction<Expression> price, boolean onlyNumbers) {
    super(new Rewriter());
    this.reads = new Reads(globals);
    this.price = price;
    this.onlyNumbers = onlyNumbers;
  }

  @Override
  public Statement visitBlock(Block block) {
    List<Statement> statements = new ArrayList<>();
    block.statements().forEach(it -> statements.add(of(it)));
    for (int at = statements.size() - 1; at >= 0; at = Math.min(at, statements.size()) - 1) {
      if (statements.get(at) instanceof If filter && filter.otherwise().isEmpty()) {
        move(statements, at, filter);
      }
    }
    boolean same = Rewriter.isSame(block.statements(), statements);
    return same ? block : new Block(statements, block.origin());
  }

  private void move(List<Statement> statements, int at, If filter) {
    int first = at;
    while (first > 0 && reads.local(statements.get(first - 1)).isPresent()) {
      first--;
    }
    List<Statement> before = List.copyOf(statements.subList(first, at));
    List<Statement> behind = List.copyOf(statements.subList(at + 1, statements.size()));
    Optional<List<Statement>> moved =
        filter.then() instanceof Next
            ? leaving(before, filter)
            : behind.isEmpty() ? entering(before, filter) : Optional.empty();
    if (moved.isPresent()) {
      statements.subList(first, at + 1).clear();
      statements.addAll(first, moved.get());
    }
  }

  /** {@code if (c) next}: what c does not need comes after it. */
  private Optional<List<Statement>> leaving(List<Statement> before, If filter) {
    List<Statement> needed = needed(before, filter.condition());
    if (onlyNumbers || needed.size() == before.size()) {
      return Optional.empty();
    }
    List<Statement> all = new ArrayList<>(needed);
    all.add(filter);
    before.stream().filter(it -> !needed.contains(it)).forEach(all::add);
    return Optional.of(all);
  }

  private Optional<List<Statement>> entering(List<Statement> before, If filter) {
    return onlyNumbers ? numbersFirst(before, filter) : restBehind(before, filter);
  }

  private Optional<List<Statement>> restBehind(List<Statement> before, If filter) {
    List<Statement> needed = needed(before, filter.condition());
    if (needed.size() == before.size()) {
      return Optional.empty();
    }
    List<Statement> inside = new ArrayList<>();
    before.stream().filter(it -> !needed.contains(it)).forEach(inside::add);
    inside.addAll(statements(filter.then()));
    List<Statement> all = new ArrayList<>(needed);
    all.add(filter(filter.condition(), inside, filter.origin()));
    return Optional.of(all);
  }

  private Optional<List<Statement>> numbersFirst(List<Statement> before, If filter) {
    List<Expression> conditions = conjuncts(filter.condition());
    if (!conditions.stream().allMatch(Harmless::is)) {
      return Optional.empty();
    }
    List<Expression> sorted =
        conditions.stream().sorted(Comparator.comparingDouble(price)).toList();
    List<Expression> early = sorted.stream().filter(it -> needed(before, it).isEmpty()).toList();
    List<Expression> late = sorted.stream().filter(it -> !early.contains(it)).toList();
    boolean splits = !before.isEmpty() && !early.isEmpty() && !late.isEmpty();
    if (!splits && sorted.equals(conditions)) {
      return Optional.empty();
    }
    if (!splits) {
      List<Statement> all = new ArrayList<>(before);
      all.add(filter(joined(sorted), statements(filter.then()), filter.origin()));
      return Optional.of(all);
    }
    List<Statement> inside = new ArrayList<>(before);
    inside.add(filter(joined(late), statements(filter.then()), filter.origin()));
    return Optional.of(List.of(filter(joined(early), inside, filter.origin())));
  }

  /** Those that the expression needs, and that these need. */
  private List<Statement> needed(List<Statement> before, Expression expression) {
    List<Statement> needed = new ArrayList<>();
    for (int at = before.size() - 1; at >= 0; at--) {
      Statement each = before.get(at);
      String local = reads.local(each).orElseThrow();
      boolean isUsed =
          Reads.uses(expression, local) || needed.stream().anyMatch(it -> Reads.uses(it, local));
      if (isUsed) {
        needed.add(0, each);
      }
    }
    return needed;
  }

  private static List<Statement> statements(Statement statement) {
    return statement instanceof Block block ? block.statements() : List.of(statement);
  }

  private static If filter(Expression condition, List<Statement> then, Origin origin) {
    return new If(condition, new Block(then, origin), Optional.empty(), origin);
  }

  private static List<Expression> conjuncts(Expression filter) {
    if (filter instanceof Binary binary && binary.operator() == BinaryOperator.LOGICAL_AND) {
      List<Expression> both = new ArrayList<>(conjuncts(binary.left()));
      both.addAll(conjuncts(binary.right()));
      return both;
    }
    return List.of(filter);
  }

  private static Expression joined(List<Expression> all) {
    return all.stream()
        .reduce((one, two) -> new Binary(one, BinaryOperator.LOGICAL_AND, two, one.origin()))
        .orElseThrow();
  }
}
