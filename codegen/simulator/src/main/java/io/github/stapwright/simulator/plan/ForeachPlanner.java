package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.simulator.plan.Action.Flow;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.ArrayStore.Element;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.Statistic;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns a {@code foreach} into an action. */
final class ForeachPlanner {
  private final ExpressionPlanner expressions;

  ForeachPlanner(ExpressionPlanner expressions) {
    this.expressions = expressions;
  }

  Action plan(Foreach foreach, Action body) {
    Evaluator.@Nullable OfLong limit = foreach.limit().map(expressions::number).orElse(null);
    return foreach.base() instanceof Symbol symbol
        ? overArray(foreach, expressions.places().array(symbol), limit, body)
        : overBuckets(foreach, (Histogram) foreach.base(), limit, body);
  }

  /** Stores a part of a key, or the value, in the variable of the loop. */
  private interface Assign {
    void to(Frame frame, Object value);
  }

  private Assign assign(Foreach foreach, String name) {
    Symbol symbol = new Symbol(name, foreach.origin());
    if (expressions.isString(symbol)) {
      Places.OfString place = expressions.places().string(symbol);
      return (frame, value) -> place.write(frame, (ByteString) value);
    }
    Places.OfLong place = expressions.places().number(symbol);
    return (frame, value) -> place.write(frame, (Long) value);
  }

  private Action overArray(
      Foreach foreach, ArrayStore array, Evaluator.@Nullable OfLong limit, Action body) {
    List<Assign> keys = foreach.keys().stream().map(it -> assign(foreach, it.name())).toList();
    Assign value = foreach.value().map(it -> assign(foreach, it.name())).orElse((frame, it) -> {});
    Slice slice = Slice.of(foreach.slice(), expressions);
    Optional<Comparator<Element>> order = foreach.sort().map(ForeachPlanner::order);
    return frame -> {
      long left = limit == null ? Long.MAX_VALUE : limit.evaluate(frame);
      List<Object> wanted = slice.wanted(frame);
      Iterator<Element> elements = elements(array, order, limit == null ? 0 : left);
      while (left-- > 0 && elements.hasNext()) {
        Element element = elements.next();
        if (!Slice.matches(element.key(), wanted)) {
          continue;
        }
        List<?> parts = Slice.parts(element.key());
        for (int part = 0; part < keys.size(); part++) {
          keys.get(part).to(frame, parts.get(part));
        }
        value.to(frame, valueOf(element.cell()));
        Flow flow = body.run(frame);
        if (flow == Flow.BREAK) {
          break;
        }
        if (flow != Flow.ON && flow != Flow.CONTINUE) {
          return flow;
        }
      }
      return Flow.ON;
    };
  }

  /** Statistics are joined from all processors for each loop, so that a sort is for that loop. */
  private static Iterator<Element> elements(
      ArrayStore array, Optional<Comparator<Element>> order, long limit) {
    boolean joined = array.first() != null && array.first().cell() instanceof Cell.OfStatistic;
    if (joined) {
      List<Element> copy = array.elements();
      order.ifPresent(copy::sort);
      return copy.iterator();
    }
    order.ifPresent(it -> array.sort(it, limit));
    return new LiveIterator(array);
  }

  /** Goes from an element to what is behind it by then: a sort in the body moves it. */
  private static final class LiveIterator implements Iterator<Element> {
    private final ArrayStore array;
    private @Nullable Element at;

    LiveIterator(ArrayStore array) {
      this.array = array;
    }

    @Override
    public boolean hasNext() {
      return following() != null;
    }

    @Override
    public Element next() {
      at = Objects.requireNonNull(following(), "the end");
      return at;
    }

    private @Nullable Element following() {
      return at == null ? array.first() : array.after(at);
    }
  }

  private Action overBuckets(
      Foreach foreach, Histogram histogram, Evaluator.@Nullable OfLong limit, Action body) {
    Assign key = assign(foreach, foreach.keys().get(0).name());
    Assign value = foreach.value().map(it -> assign(foreach, it.name())).orElse((frame, it) -> {});
    Function<Frame, long[]> buckets = expressions.bucketsToWalk(histogram);
    return frame -> {
      long left = limit == null ? Long.MAX_VALUE : limit.evaluate(frame);
      long[] counts = buckets.apply(frame);
      for (int index = 0; index < counts.length && left-- > 0; index++) {
        key.to(frame, (long) index);
        value.to(frame, counts[index]);
        Flow flow = body.run(frame);
        if (flow == Flow.BREAK) {
          break;
        }
        if (flow != Flow.ON && flow != Flow.CONTINUE) {
          return flow;
        }
      }
      return Flow.ON;
    };
  }

  private static Object valueOf(Cell cell) {
    if (cell instanceof Cell.OfLong number) {
      return number.value;
    }
    return cell instanceof Cell.OfString string ? string.value : ByteString.of("");
  }

  private static Comparator<Element> order(Sort sort) {
    Comparator<Element> ascending =
        sort.column() == 0
            ? (left, right) -> compareValues(left.cell(), right.cell(), sort)
            : (left, right) -> compareParts(left.key(), right.key(), sort.column() - 1);
    return sort.direction() == Sort.Direction.ASCENDING ? ascending : ascending.reversed();
  }

  private static int compareValues(Cell left, Cell right, Sort sort) {
    if (left instanceof Cell.OfStatistic first && right instanceof Cell.OfStatistic second) {
      AggregateOperator by = sort.aggregate().orElse(AggregateOperator.COUNT);
      return Long.compare(read(first.value, by), read(second.value, by));
    }
    return compare(valueOf(left), valueOf(right));
  }

  private static int compareParts(Object left, Object right, int part) {
    return compare(Slice.parts(left).get(part), Slice.parts(right).get(part));
  }

  private static int compare(Object left, Object right) {
    return left instanceof Long number
        ? Long.compare(number, (Long) right)
        : ((ByteString) left).compareTo((ByteString) right);
  }

  private static long read(Statistic statistic, AggregateOperator by) {
    return switch (by) {
      case COUNT -> statistic.count();
      case SUM -> statistic.sum();
      case MIN -> statistic.min();
      case MAX -> statistic.max();
      case AVG -> statistic.count() == 0 ? 0 : statistic.avg();
      // SystemTap accepts the sort and compares constants (translator of 5.6).
      case VARIANCE -> 0;
    };
  }
}
