package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Statement;
import java.util.Comparator;
import java.util.List;

/** How a row is shown: the first line of what stands there. */
final class Shown {
  /** As the script is read. */
  static final Comparator<CostRow> BY_PLACE =
      Comparator.comparingInt((CostRow it) -> it.place().line())
          .thenComparingInt(it -> it.place().column());

  private Shown() {}

  static String of(Node node) {
    if (node instanceof Expression expression) {
      return Layout.render(expression);
    }
    List<Line> lines = Layout.render((Statement) node);
    return lines.isEmpty() ? "" : lines.get(0).text().strip();
  }
}
