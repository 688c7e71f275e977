package io.github.stapwright.report.page;

import io.github.stapwright.report.value.GlobalValue;
import io.github.stapwright.report.value.GlobalValue.Element;
import io.github.stapwright.report.value.Value;
import io.github.stapwright.report.value.Values;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of which a page can hold all: of an array that is too long the elements with the greatest
 * values.
 *
 * @param sizes how many elements the arrays have that were cut
 */
record ShortValues(Values values, Map<String, Long> sizes) {
  static final int MOST = 10_000;

  static ShortValues of(Values values) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    Map<String, GlobalValue> globals = new LinkedHashMap<>();
    values
        .globals()
        .forEach(
            (name, global) -> {
              if (global instanceof GlobalValue.Array array && array.elements().size() > MOST) {
                sizes.put(name, (long) array.elements().size());
                globals.put(name, cut(array));
              } else {
                globals.put(name, global);
              }
            });
    return new ShortValues(
        new Values(values.microseconds(), values.atEnd(), values.runs(), globals), sizes);
  }

  private static GlobalValue cut(GlobalValue.Array array) {
    List<Element> greatest =
        array.elements().stream()
            .sorted(Comparator.comparingLong(ShortValues::weight).reversed())
            .limit(MOST)
            .toList();
    return new GlobalValue.Array(array.keys(), array.values(), greatest);
  }

  private static long weight(Element element) {
    if (element.value() instanceof Value.Number number) {
      return number.value();
    }
    return element.value() instanceof Value.Statistic statistic ? statistic.count() : 0;
  }
}
