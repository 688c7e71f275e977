package io.github.stapwright.language.layout;

import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The head of a {@code foreach}, {@code VALUE = [KEY, KEY] in ARRAY[SLICE] @sum - limit N}. */
final class ForeachText {
  private final ExpressionText expressions;

  ForeachText(ExpressionText expressions) {
    this.expressions = expressions;
  }

  String of(Foreach foreach) {
    return value(foreach) + keys(foreach) + " in " + array(foreach) + limit(foreach);
  }

  private static String value(Foreach foreach) {
    return foreach.value().map(it -> it.name() + " = ").orElse("");
  }

  private static String keys(Foreach foreach) {
    List<String> keys = new ArrayList<>();
    for (int column = 1; column <= foreach.keys().size(); column++) {
      keys.add(foreach.keys().get(column - 1).name() + signOf(foreach, column));
    }
    return keys.size() == 1 ? keys.get(0) : "[" + String.join(", ", keys) + "]";
  }

  private String array(Foreach foreach) {
    String slice =
        foreach.slice().isEmpty()
            ? ""
            : foreach.slice().stream()
                .map(expressions::of)
                .collect(Collectors.joining(", ", "[", "]"));
    String aggregate =
        foreach.sort().flatMap(Sort::aggregate).map(it -> " " + it.text() + " ").orElse("");
    return expressions.base(foreach.base()) + slice + aggregate + signOf(foreach, 0);
  }

  private String limit(Foreach foreach) {
    return foreach.limit().map(it -> " limit " + expressions.of(it)).orElse("");
  }

  private static String signOf(Foreach foreach, int column) {
    return foreach
        .sort()
        .filter(it -> it.column() == column)
        .map(it -> it.direction().text())
        .orElse("");
  }
}
