package io.github.stapwright.language.layout;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The canonical text of a model: two spaces a level, one statement a line, spaces around operators.
 */
public final class Layout {
  private Layout() {}

  /** The lines of a script, with an empty line between declarations other than globals. */
  public static List<Line> render(Script script) {
    return lines(it -> script.declarations().forEach(one -> one.accept(new StatementText(it))));
  }

  /** The lines of a statement. */
  public static List<Line> render(Statement statement) {
    return lines(it -> statement.accept(new StatementText(it)));
  }

  /** The text of a probe point. */
  public static String render(ProbePoint point) {
    return line(it -> new PointText(it, new ExpressionText(it)).of(point));
  }

  /** The text of an expression. */
  public static String render(Expression expression) {
    return line(it -> new ExpressionText(it).of(expression));
  }

  private static String line(Consumer<Pieces> text) {
    return lines(text).stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  private static List<Line> lines(Consumer<Pieces> text) {
    Pieces pieces = new Pieces();
    text.accept(pieces);
    return new Composer(pieces.all(), new Gap(List.of(), 0)).lines();
  }
}
