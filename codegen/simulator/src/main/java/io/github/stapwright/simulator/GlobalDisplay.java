package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.plan.Planner;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.FormattedText;
import io.github.stapwright.simulator.value.Statistic;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints, when the script ends, the globals that it writes and never reads. */
final class GlobalDisplay {
  private static final ByteString LINE_END = ByteString.of("\n");

  private final List<String> shown;
  private final Planner planner;

  GlobalDisplay(Script script, Planner planner) {
    this.planner = planner;
    this.shown =
        GlobalUses.of(script).writtenOnly().stream().filter(ownGlobals(script)::contains).toList();
  }

  /** Globals of a tapset file are not shown. */
  private static Set<String> ownGlobals(Script script) {
    return script.globals().stream()
        .filter(it -> script.isOwn(it.origin()))
        .map(it -> it.name())
        .collect(Collectors.toSet());
  }

  /** What prints each of them. */
  List<Consumer<Output>> displays() {
    return shown.stream().<Consumer<Output>>map(it -> output -> print(output, it)).toList();
  }

  private void print(Output output, String name) {
    planner.globals().scalar(name).ifPresent(it -> output.print(line(ByteString.of(name), it)));
    planner.globals().array(name).ifPresent(it -> print(output, name, it));
  }

  private static void print(Output output, String name, ArrayStore array) {
    List<ArrayStore.Element> elements = array.elements();
    elements.sort(Comparator.comparing(ArrayStore.Element::cell, GlobalDisplay::greaterFirst));
    for (ArrayStore.Element element : elements) {
      ByteString label = ByteString.of(name + "[").concat(key(element.key()));
      output.print(line(label.concat(ByteString.of("]")), element.cell()));
    }
  }

  private static int greaterFirst(Cell left, Cell right) {
    if (left instanceof Cell.OfLong first && right instanceof Cell.OfLong second) {
      return Long.compare(second.value, first.value);
    }
    if (left instanceof Cell.OfString first && right instanceof Cell.OfString second) {
      return second.value.compareTo(first.value);
    }
    long before = ((Cell.OfStatistic) left).value.count();
    return Long.compare(((Cell.OfStatistic) right).value.count(), before);
  }

  private static ByteString key(Object key) {
    List<?> parts = key instanceof List<?> several ? several : List.of(key);
    return parts.stream()
        .map(GlobalDisplay::part)
        .reduce((left, right) -> left.concat(ByteString.of(",")).concat(right))
        .orElseThrow();
  }

  private static ByteString part(Object part) {
    return part instanceof Long number ? FormattedText.decimal(number) : quoted((ByteString) part);
  }

  private static ByteString quoted(ByteString text) {
    ByteString quote = ByteString.of("\"");
    return quote.concat(text).concat(quote);
  }

  private static ByteString line(ByteString label, Cell cell) {
    return label.concat(value(cell)).concat(LINE_END);
  }

  private static ByteString value(Cell cell) {
    if (cell instanceof Cell.OfLong number) {
      return ByteString.of("=" + number.value);
    }
    if (cell instanceof Cell.OfString string) {
      return ByteString.of("=").concat(quoted(string.value));
    }
    Statistic statistic = ((Cell.OfStatistic) cell).value;
    if (statistic.count() == 0) {
      return ByteString.of(" @count=0x0");
    }
    return ByteString.of(
        " @count="
            + statistic.count()
            + (" @min=" + statistic.min())
            + (" @max=" + statistic.max())
            + (" @sum=" + statistic.sum())
            + (" @avg=" + statistic.avg()));
  }
}
