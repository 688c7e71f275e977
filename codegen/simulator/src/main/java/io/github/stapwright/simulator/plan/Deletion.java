package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Wildcard;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import java.util.List;
import java.util.Optional;

/** Turns {@code delete} into an action; a key with {@code *} deletes several elements. */
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

  /** {@code delete SYMBOL}: all of an array; 0, the empty string or the empty statistic. */
  Action of(Symbol symbol, Globals globals) {
    var array = globals.array(symbol.name());
    if (array.isPresent()) {
      return frame -> on(array.get()::clear);
    }
    Optional<Cell> cell = globals.scalar(symbol.name());
    if (cell.isPresent() && cell.get() instanceof Cell.OfStatistic statistic) {
      var empty = globals.emptyStatistic(symbol.name());
      return frame -> on(() -> statistic.value = empty.get());
    }
    if (expressions.isString(symbol)) {
      Places.OfString place = expressions.places().string(symbol);
      return frame -> on(() -> place.write(frame, ByteString.of("")));
    }
    Places.OfLong place = expressions.places().number(symbol);
    return frame -> on(() -> place.write(frame, 0));
  }

  private static Action.Flow on(Runnable effect) {
    effect.run();
    return Action.Flow.ON;
  }
}
