package io.github.stapwright.simulator.watch;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.Statistic;
import java.util.List;
import java.util.stream.Collectors;

/** Values of a script as a failure shows them. */
public final class ValueText {
  private ValueText() {}

  /** A number, a string, a statistic. */
  public static String of(Cell cell) {
    if (cell instanceof Cell.OfLong number) {
      return Long.toString(number.value);
    }
    return cell instanceof Cell.OfString string
        ? quoted(string.value)
        : of(((Cell.OfStatistic) cell).value);
  }

  /** {@code @count=2 @min=1 ...}. */
  public static String of(Statistic statistic) {
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
  public static String ofKey(Object key) {
    List<?> parts = key instanceof List<?> several ? several : List.of(key);
    return parts.stream().map(ValueText::ofPart).collect(Collectors.joining(", "));
  }

  private static String ofPart(Object part) {
    return part instanceof ByteString string ? quoted(string) : String.valueOf(part);
  }

  /** In quotes, with escapes. */
  public static String quoted(ByteString string) {
    String text = string.utf8();
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + '"';
  }
}
