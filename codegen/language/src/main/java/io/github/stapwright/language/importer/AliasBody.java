package io.github.stapwright.language.importer;

import io.github.stapwright.markers.source.MarkerWords.Accessor;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an alias does, if it is no more than to filter hits and to store to its variables.
 *
 * @param reads arguments of the marker that are read for the others
 * @param filters what has to hold, {@code if (!FILTER) next}
 * @param values what the variables hold
 */
record AliasBody(List<Accessor> reads, List<Expression> filters, Map<String, Expression> values) {

  /**
   * Reads the prologue.
   *
   * @throws NoWordException if it does something else
   */
  static AliasBody of(Alias alias, PointWords point) {
    AliasBody body = new AliasBody(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
    List<Statement> statements = alias.body().statements();
    for (int index = 0; index < statements.size(); index++) {
      body.add(statements.get(index), statements.subList(index + 1, statements.size()), point);
    }
    boolean apart =
        body.values.keySet().stream()
            .noneMatch(
                name -> body.values.values().stream().anyMatch(it -> LocalPlan.mentions(it, name)));
    if (!apart) {
      throw new NoWordException();
    }
    return body;
  }

  private void add(Statement statement, List<Statement> later, PointWords point) {
    Optional<Accessor> read =
        ArgumentReads.of(statement, point)
            .filter(it -> later.stream().anyMatch(next -> LocalPlan.mentions(next, it.name())));
    Optional<Expression> filter = filter(statement);
    if (read.isPresent()) {
      reads.add(read.get());
    } else if (filter.isPresent() && values.isEmpty()) {
      filters.add(filter.get());
    } else if (!(statement instanceof ExpressionStatement only
        && only.expression() instanceof Assignment store
        && store.operator() == AssignmentOperator.ASSIGN
        && store.target() instanceof Symbol target
        && values.putIfAbsent(target.name(), store.value()) == null)) {
      throw new NoWordException();
    }
  }

  /** {@code FILTER} of {@code if (!FILTER) next}. */
  private static Optional<Expression> filter(Statement statement) {
    return statement instanceof If branch
            && branch.otherwise().isEmpty()
            && branch.condition() instanceof Unary not
            && not.operator() == UnaryOperator.NOT
            && branch.then() instanceof Block block
            && block.statements().size() == 1
            && block.statements().get(0) instanceof Next
        ? Optional.of(not.operand())
        : Optional.empty();
  }
}
