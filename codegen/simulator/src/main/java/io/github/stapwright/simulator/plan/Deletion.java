package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Wildcard;
import io.github.stapwright.simulator.value.ArrayStore;
import java.util.List;

/**
 * Turns {@code delete ARRAY[KEY]} into an action; a key with {@code *} deletes several elements.
 */
final class Deletion {
  private final ExpressionPlanner expressions;

  Deletion(ExpressionPlanner expressions) {
    this.expressions = expressions;
  }

  Action of(Symbol array, List<Expression> index) {
    ArrayStore store = expressions.places().array(array);
    if (index.stream().anyMatch(Wildcard.class::isInstance)) {
      Slice slice = Slice.of(index, expressions);
      return frame -> {
        List<Object> wanted = slice.wanted(frame);
        for (Object key : store.keys()) {
          if (Slice.matches(key, wanted)) {
            store.remove(key);
          }
        }
        return Action.Flow.ON;
      };
    }
    Places.Key key = expressions.places().key(index);
    return frame -> {
      store.remove(key.of(frame));
      return Action.Flow.ON;
    };
  }
}
