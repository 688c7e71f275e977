package io.github.stapwright.language.bind;

import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The conditions joined by {@code &&} in a filter, cheapest first.
 *
 * <p>A condition moves only past conditions that have no effect and cannot fail, and never out of
 * an {@code ||} or a {@code !}.
 */
final class Conjuncts {
  private Conjuncts() {}

  /** Those that {@code isCheap} come before those that are not, as far as that changes nothing. */
  static List<Expression> ordered(Expression filter, Predicate<Expression> isCheap) {
    List<Expression> ordered = new ArrayList<>();
    List<Expression> movable = new ArrayList<>();
    for (Expression conjunct : flatten(filter)) {
      if (Purity.isPure(conjunct)) {
        movable.add(conjunct);
      } else {
        ordered.addAll(sorted(movable, isCheap));
        movable.clear();
        ordered.add(conjunct);
      }
    }
    ordered.addAll(sorted(movable, isCheap));
    return ordered;
  }

  /** {@code FIRST && SECOND}. */
  static Expression join(Expression first, Expression second) {
    return new Binary(first, BinaryOperator.LOGICAL_AND, second, first.origin());
  }

  private static List<Expression> flatten(Expression filter) {
    if (filter instanceof Binary binary && binary.operator() == BinaryOperator.LOGICAL_AND) {
      List<Expression> both = new ArrayList<>(flatten(binary.left()));
      both.addAll(flatten(binary.right()));
      return both;
    }
    return List.of(filter);
  }

  private static List<Expression> sorted(List<Expression> pure, Predicate<Expression> isCheap) {
    return pure.stream().sorted(Comparator.comparing(it -> !isCheap.test(it))).toList();
  }
}
