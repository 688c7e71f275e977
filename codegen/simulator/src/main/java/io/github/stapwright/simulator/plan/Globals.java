package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.LinearShape;
import io.github.stapwright.simulator.value.Statistic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The globals of a running script: a cell or an array for each. */
public final class Globals {
  private final Limits limits;
  private final Map<String, LinearShape> shapes = new HashMap<>();
  private final Set<String> logs = new HashSet<>();
  private final Map<String, Integer> shifts = new HashMap<>();
  private final Map<String, Cell> scalars = new LinkedHashMap<>();
  private final Map<String, ArrayStore> arrays = new LinkedHashMap<>();

  Globals(Script script, Types types, Limits limits) {
    this.limits = limits;
    findShapes(script);
    script.globals().stream()
        .forEach(it -> declare(it, Objects.requireNonNull(types.globals().get(it.name()))));
  }

  /** The scalar of that name, if there is one. */
  public Optional<Cell> scalar(String name) {
    return Optional.ofNullable(scalars.get(name));
  }

  /** The array of that name, if there is one. */
  public Optional<ArrayStore> array(String name) {
    return Optional.ofNullable(arrays.get(name));
  }

  Supplier<Statistic> emptyStatistic(String name) {
    LinearShape shape = shapes.getOrDefault(name, LinearShape.NONE);
    int shift = shifts.getOrDefault(name, 0);
    boolean hasLog = logs.contains(name);
    return () -> new Statistic(shape, hasLog, shift);
  }

  static LinearShape shape(Histogram histogram) {
    Histogram.Linear linear = histogram.linear().orElseThrow();
    LinearShape shape =
        new LinearShape(number(linear.low()), number(linear.high()), number(linear.step()));
    if (!shape.canBeLoaded()) {
      throw new NotSimulatedException(
          histogram.origin(),
          "SystemTap compiles this histogram but does not load it: (high - low) / step + 3 buckets"
              + " must be 3 to 128");
    }
    return shape;
  }

  private static long number(Literal literal) {
    return literal instanceof NumberLiteral number ? number.value() : 0;
  }

  /**
   * A statistic collects the histograms, of which one may be linear, and shifts by the one shift,
   * that the script asks for anywhere.
   */
  private void findShapes(Node node) {
    if (node instanceof Histogram histogram) {
      String name = nameOf(histogram.operand());
      if (histogram.linear().isPresent()) {
        shapes.put(name, shape(histogram));
      } else {
        logs.add(name);
      }
    }
    if (node instanceof Aggregate aggregate && aggregate.shift().isPresent()) {
      shifts.put(nameOf(aggregate.operand()), (int) aggregate.shift().getAsLong());
    }
    node.children().forEach(this::findShapes);
  }

  private static String nameOf(Expression statistic) {
    if (statistic instanceof ArrayElement element && element.base() instanceof Symbol array) {
      return array.name();
    }
    return statistic instanceof Symbol symbol ? symbol.name() : "";
  }

  private void declare(Global global, Variable variable) {
    if (variable.isArray()) {
      arrays.put(global.name(), array(global, variable));
    } else {
      scalars.put(global.name(), scalar(global, variable));
    }
  }

  private ArrayStore array(Global global, Variable variable) {
    boolean sized = global.size().isPresent();
    int capacity = global.size().orElse(limits.mapEntries());
    String overflow =
        sized
            ? "Array overflow, check size limit (" + capacity + ")"
            : "Array overflow, check MAXMAPENTRIES";
    return new ArrayStore(
        () -> empty(global.name(), variable.value()), capacity, global.wraps(), overflow);
  }

  private Cell scalar(Global global, Variable variable) {
    Cell cell = empty(global.name(), variable.value());
    global
        .initial()
        .ifPresent(
            it -> {
              if (cell instanceof Cell.OfString string && it instanceof StringLiteral literal) {
                string.value = literal.value();
              } else if (cell instanceof Cell.OfLong number) {
                number.value = number(it);
              }
            });
    return cell;
  }

  private Cell empty(String name, Kind kind) {
    return switch (kind) {
      case STRING -> new Cell.OfString();
      case STATS -> new Cell.OfStatistic(emptyStatistic(name).get());
      default -> new Cell.OfLong();
    };
  }
}
