package io.github.stapwright.language.layout;

import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The canonical text of a model: two spaces a level, one statement a line, spaces around operators.
 */
public final class Layout {
  private Layout() {}

  /** The lines of a script, with an empty line between declarations other than globals. */
  public static List<Line> render(Script script) {
    List<Line> lines = new ArrayList<>();
    Declaration before = null;
    for (Declaration declaration : script.declarations()) {
      boolean together = before instanceof Global && declaration instanceof Global;
      if (before != null && !together) {
        lines.add(new Line("", declaration.origin()));
      }
      lines.addAll(new Lines().of(declaration));
      before = declaration;
    }
    return List.copyOf(lines);
  }

  /** The lines of a statement. */
  public static List<Line> render(Statement statement) {
    return new Lines().of(statement);
  }

  /** The text of a probe point. */
  public static String render(ProbePoint point) {
    return new Lines().of(point);
  }

  /** The text of an expression. */
  public static String render(Expression expression) {
    return new ExpressionText().of(expression);
  }
}
