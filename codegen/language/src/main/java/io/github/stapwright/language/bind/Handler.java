package io.github.stapwright.language.bind;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Puts a handler together: filters around the body, cheapest first, and each read of an argument in
 * the one place where it happens at most once a hit and only if its value is needed.
 */
final class Handler {
  private final Origin origin;
  private final List<Read> reads;

  Handler(Origin origin, List<Read> reads) {
    this.origin = origin;
    this.reads = reads;
  }

  Block block(Optional<Expression> filter, List<Statement> body) {
    List<Expression> conjuncts =
        filter.map(it -> Conjuncts.ordered(it, this::isCheap)).orElse(List.of());
    return new Block(filtered(conjuncts, body, reads), origin);
  }

  /**
   * For the prologue of an alias, whose filter has to keep its probes from running: {@code if
   * (!FILTER) next}.
   */
  Block guarded(Optional<Expression> filter, List<Statement> body) {
    List<Statement> statements = new ArrayList<>();
    List<Read> left = new ArrayList<>(reads);
    List<Expression> conjuncts =
        filter.map(it -> Conjuncts.ordered(it, this::isCheap)).orElse(List.of());
    for (Expression condition : conjuncts) {
      List<Read> needed = select(left, it -> it.isUsedIn(condition));
      left.removeAll(needed);
      statements.addAll(statements(needed));
      statements.add(unless(condition));
    }
    statements.addAll(placed(body, left));
    return new Block(statements, origin);
  }

  private static If unless(Expression condition) {
    Origin at = condition.origin();
    Block leave = new Block(List.of(new Next(at)), at);
    return new If(new Unary(UnaryOperator.NOT, condition, at), leave, Optional.empty(), at);
  }

  private boolean isCheap(Expression condition) {
    return reads.stream().noneMatch(it -> it.isUsedIn(condition));
  }

  private List<Statement> filtered(
      List<Expression> conjuncts, List<Statement> body, List<Read> pending) {
    if (conjuncts.isEmpty()) {
      return placed(body, pending);
    }
    Expression condition = conjuncts.get(0);
    List<Read> needed = select(pending, it -> it.isUsedIn(condition));
    List<Read> left = select(pending, it -> !needed.contains(it));
    int taken = 1;
    Expression joined = condition;
    while (taken < conjuncts.size() && needsNothing(left, conjuncts.get(taken))) {
      joined = Conjuncts.join(joined, conjuncts.get(taken++));
    }
    List<Statement> inside = filtered(conjuncts.subList(taken, conjuncts.size()), body, left);
    List<Statement> statements = statements(needed);
    Origin at = joined.origin();
    statements.add(new If(joined, new Block(inside, at), Optional.empty(), at));
    return statements;
  }

  private static boolean needsNothing(List<Read> pending, Expression condition) {
    return pending.stream().noneMatch(it -> it.isUsedIn(condition));
  }

  /**
   * Puts each read before the first statement that uses it, or into the branch that alone uses it.
   */
  private List<Statement> placed(List<Statement> body, List<Read> pending) {
    List<Statement> statements = new ArrayList<>();
    List<Read> left = new ArrayList<>(pending);
    for (int index = 0; index < body.size(); index++) {
      Statement statement = body.get(index);
      List<Statement> rest = body.subList(index + 1, body.size());
      List<Read> used = select(left, it -> it.isUsedIn(statement));
      List<Read> inside = select(used, it -> isOnlyInBranches(it, statement, rest));
      List<Read> before = select(used, it -> !inside.contains(it));
      left.removeAll(used);
      statements.addAll(statements(before));
      statements.add(inside.isEmpty() ? statement : placedInBranches((If) statement, inside));
    }
    return statements;
  }

  private static boolean isOnlyInBranches(Read read, Statement statement, List<Statement> rest) {
    return statement instanceof If branch
        && !read.isUsedIn(branch.condition())
        && rest.stream().noneMatch(read::isUsedIn);
  }

  private If placedInBranches(If branch, List<Read> inside) {
    return new If(
        branch.condition(),
        placedInBranch(branch.then(), inside),
        branch.otherwise().map(it -> placedInBranch(it, inside)),
        branch.origin());
  }

  private Statement placedInBranch(Statement branch, List<Read> inside) {
    List<Statement> body = branch instanceof Block block ? block.statements() : List.of(branch);
    List<Read> used = select(inside, it -> it.isUsedIn((Node) branch));
    return used.isEmpty() ? branch : new Block(placed(body, used), branch.origin());
  }

  private static List<Statement> statements(List<Read> reads) {
    List<Statement> statements = new ArrayList<>();
    reads.forEach(it -> statements.add(it.statement()));
    return statements;
  }

  private static List<Read> select(List<Read> reads, Predicate<Read> condition) {
    return reads.stream().filter(condition).toList();
  }
}
