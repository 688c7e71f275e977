package io.github.stapwright.report.value;

import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes the values of a running script's globals; those of a tapset's files are not its own. */
public final class ValueTaker {
  private final Map<String, Variable> globals = new LinkedHashMap<>();

  private ValueTaker(Script script) {
    Map<String, Variable> types = Types.of(script, Tapset.builtIn()).globals();
    script.globals().stream()
        .filter(it -> script.isOwn(it.origin()))
        .forEach(it -> globals.put(it.name(), Objects.requireNonNull(types.get(it.name()))));
  }

  /** For runs of {@code script}. */
  public static ValueTaker of(Script script) {
    return new ValueTaker(script);
  }

  /** What they hold now. */
  public Values take(Simulation run, boolean atEnd) {
    Map<String, GlobalValue> values = new LinkedHashMap<>();
    globals.forEach(
        (name, variable) -> {
          run.globals()
              .scalar(name)
              .ifPresent(it -> values.put(name, new GlobalValue.Scalar(value(it, true))));
          run.globals().array(name).ifPresent(it -> values.put(name, array(variable, it)));
        });
    return new Values(run.elapsed() / 1_000, atEnd, 1, values);
  }

  private static GlobalValue array(Variable variable, ArrayStore array) {
    List<String> keys = variable.keys().stream().map(it -> word(it.text())).toList();
    List<GlobalValue.Element> elements = new ArrayList<>(array.size());
    for (ArrayStore.Element element : array.elements()) {
      elements.add(new GlobalValue.Element(key(element.key()), value(element.cell(), false)));
    }
    return new GlobalValue.Array(keys, word(variable.value().text()), elements);
  }

  private static String word(String type) {
    return switch (type) {
      case "string" -> "string";
      case "stats" -> "statistic";
      default -> "number";
    };
  }

  private static List<Value> key(Object key) {
    List<?> parts = key instanceof List<?> several ? several : List.of(key);
    return parts.stream().map(ValueTaker::part).toList();
  }

  private static Value part(Object part) {
    return part instanceof Long number
        ? new Value.Number(number)
        : new Value.Text((ByteString) part);
  }

  private static Value value(Cell cell, boolean isScalar) {
    if (cell instanceof Cell.OfLong number) {
      return new Value.Number(number.value);
    }
    return cell instanceof Cell.OfString text
        ? new Value.Text(text.value)
        : StatisticValue.of(((Cell.OfStatistic) cell).value, isScalar);
  }
}
