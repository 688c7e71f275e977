package io.github.stapwright.testkit;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.Statistic;
import java.util.List;
import java.util.stream.Collectors;

/** Values of a script as a failure shows them. */
final class ValueText {
  private ValueText() {}

  static String of(Cell cell) {
    if (cell instanceof Cell.OfLong number) {
      return Long.toString(number.value);
    }
    return cell instanceof Cell.OfString string
        ? quoted(string.value)
        : of(((Cell.OfStatistic) cell).value);
  }

  static String of(Statistic statistic) {
    return statistic.count() == 0
        ? "@count=0"
        : "@count=%d @min=%d @max=%d @sum=%d @avg=%d"
            .formatted(
                statistic.count(),
                statistic.min(),
                statistic.max(),
                statistic.sum(),
                statistic.avg());
  }

  /** The parts of a key between commas. */
  static String ofKey(Object key) {
    List<?> parts = key instanceof List<?> several ? several : List.of(key);
    return parts.stream().map(ValueText::ofPart).collect(Collectors.joining(", "));
  }

  private static String ofPart(Object part) {
    return part instanceof ByteString string ? quoted(string) : String.valueOf(part);
  }

  static String quoted(ByteString string) {
    String text = string.utf8();
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
