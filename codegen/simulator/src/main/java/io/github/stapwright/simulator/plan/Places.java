package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Where values are read from and stored to: locals, globals and elements of arrays. */
final class Places {
  private static final ByteString EMPTY = ByteString.of("");

  private final Globals globals;
  private final Scope scope;
  private final ExpressionPlanner planner;

  Places(Globals globals, Scope scope, ExpressionPlanner planner) {
    this.globals = globals;
    this.scope = scope;
    this.planner = planner;
  }

  /** A place; one in an array has a key, which is evaluated once for all that is done with it. */
  interface Place {
    /** The key, or anything for a place that has none. */
    default Object locate(Frame frame) {
      return EMPTY;
    }
  }

  /** Where a number lies. */
  interface OfLong extends Place {
    long read(Frame frame, Object key);

    void write(Frame frame, Object key, long value);

    default long read(Frame frame) {
      return read(frame, locate(frame));
    }

    default void write(Frame frame, long value) {
      write(frame, locate(frame), value);
    }
  }

  /** Where a string lies. */
  interface OfString extends Place {
    ByteString read(Frame frame, Object key);

    void write(Frame frame, Object key, ByteString value);

    default ByteString read(Frame frame) {
      return read(frame, locate(frame));
    }

    default void write(Frame frame, ByteString value) {
      write(frame, locate(frame), value);
    }
  }

  /** The key of an array, made while the script runs. */
  interface Key {
    Object of(Frame frame);
  }

  ArrayStore array(Symbol symbol) {
    return globals
        .array(symbol.name())
        .orElseThrow(
            () ->
                new NotSimulatedException(symbol.origin(), "`" + symbol.name() + "` is no array"));
  }

  Key key(List<Expression> index) {
    List<Key> parts = new ArrayList<>();
    index.forEach(it -> parts.add(part(it)));
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return frame -> {
      List<Object> key = new ArrayList<>(parts.size());
      parts.forEach(it -> key.add(it.of(frame)));
      return List.copyOf(key);
    };
  }

  private Key part(Expression expression) {
    if (planner.kindOf(expression) == Kind.STRING) {
      Evaluator.OfString string = planner.string(expression);
      return string::evaluate;
    }
    Evaluator.OfLong number = planner.number(expression);
    return number::evaluate;
  }

  /** Whether it is no global. */
  boolean isLocal(Symbol symbol) {
    return globals.scalar(symbol.name()).isEmpty();
  }

  OfLong number(Expression expression) {
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol symbol) {
      return numberElement(array(symbol), key(element.index()));
    }
    if (expression instanceof Symbol symbol) {
      return globals
          .scalar(symbol.name())
          .map(it -> numberCell((Cell.OfLong) it))
          .orElseGet(() -> numberSlot(scope.slots().of(symbol.name())));
    }
    throw new NotSimulatedException(expression.origin(), "storing to this is not simulated");
  }

  private static OfString fileValue() {
    return new OfString() {
      @Override
      public ByteString read(Frame frame, Object key) {
        return FileValue.of(frame).text();
      }

      @Override
      public void write(Frame frame, Object key, ByteString value) {
        FileValue.of(frame).set(value);
      }
    };
  }

  OfString string(Expression expression) {
    if (expression instanceof TargetVariable variable && variable.name().equals("$value")) {
      return fileValue();
    }
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol symbol) {
      return stringElement(array(symbol), key(element.index()));
    }
    if (expression instanceof Symbol symbol) {
      return globals
          .scalar(symbol.name())
          .map(it -> stringCell((Cell.OfString) it))
          .orElseGet(() -> stringSlot(scope.slots().of(symbol.name())));
    }
    throw new NotSimulatedException(expression.origin(), "storing to this is not simulated");
  }

  /** The statistic to add to, made if there is none. */
  Function<Frame, Statistic> statisticToFill(Expression expression) {
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol symbol) {
      ArrayStore array = array(symbol);
      Key key = key(element.index());
      return frame -> ((Cell.OfStatistic) array.make(key.of(frame))).value;
    }
    return scalarStatistic(expression);
  }

  /** The statistic to read from, or null if the array has no such element. */
  Function<Frame, Statistic> statistic(Expression expression) {
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol symbol) {
      ArrayStore array = array(symbol);
      Key key = key(element.index());
      return frame -> {
        Cell found = array.find(key.of(frame));
        return found == null ? null : ((Cell.OfStatistic) found).value;
      };
    }
    return scalarStatistic(expression);
  }

  private Function<Frame, Statistic> scalarStatistic(Expression expression) {
    Cell.OfStatistic cell =
        expression instanceof Symbol symbol
            ? (Cell.OfStatistic) globals.scalar(symbol.name()).orElse(null)
            : null;
    if (cell == null) {
      throw new NotSimulatedException(expression.origin(), "this is no statistic");
    }
    return frame -> cell.value;
  }

  private static OfLong numberElement(ArrayStore array, Key index) {
    return new OfLong() {
      @Override
      public Object locate(Frame frame) {
        return index.of(frame);
      }

      @Override
      public long read(Frame frame, Object key) {
        Cell found = array.find(key);
        return found == null ? 0 : ((Cell.OfLong) found).value;
      }

      @Override
      public void write(Frame frame, Object key, long value) {
        ((Cell.OfLong) array.make(key)).value = value;
      }
    };
  }

  private static OfString stringElement(ArrayStore array, Key index) {
    return new OfString() {
      @Override
      public Object locate(Frame frame) {
        return index.of(frame);
      }

      @Override
      public ByteString read(Frame frame, Object key) {
        Cell found = array.find(key);
        return found == null ? EMPTY : ((Cell.OfString) found).value;
      }

      @Override
      public void write(Frame frame, Object key, ByteString value) {
        ((Cell.OfString) array.make(key)).value = value;
      }
    };
  }

  private static OfLong numberCell(Cell.OfLong cell) {
    return new OfLong() {
      @Override
      public long read(Frame frame, Object key) {
        return cell.value;
      }

      @Override
      public void write(Frame frame, Object key, long value) {
        cell.value = value;
      }
    };
  }

  private static OfString stringCell(Cell.OfString cell) {
    return new OfString() {
      @Override
      public ByteString read(Frame frame, Object key) {
        return cell.value;
      }

      @Override
      public void write(Frame frame, Object key, ByteString value) {
        cell.value = value;
      }
    };
  }

  private static OfLong numberSlot(int slot) {
    return new OfLong() {
      @Override
      public long read(Frame frame, Object key) {
        return frame.longs[slot];
      }

      @Override
      public void write(Frame frame, Object key, long value) {
        frame.longs[slot] = value;
      }
    };
  }

  private static OfString stringSlot(int slot) {
    return new OfString() {
      @Override
      public ByteString read(Frame frame, Object key) {
        return frame.strings[slot];
      }

      @Override
      public void write(Frame frame, Object key, ByteString value) {
        frame.strings[slot] = value;
      }
    };
  }
}
