package io.github.stapwright.language.layout;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Print;
import java.util.List;

/** The tokens of a print function with what it prints. */
final class PrintText {
  private final Pieces pieces;
  private final ExpressionText expressions;

  PrintText(Pieces pieces, ExpressionText expressions) {
    this.pieces = pieces;
    this.expressions = expressions;
  }

  Pieces of(Print print) {
    pieces.word(print.function().text()).open("(");
    List<Expression> values = print.arguments();
    if (print.format().isPresent()) {
      expressions.of(print.format().get());
      if (!values.isEmpty()) {
        pieces.comma();
        expressions.list(values);
      }
    } else if (!values.isEmpty()) {
      first(values.get(0));
      values.stream().skip(1).forEach(this::next);
    }
    return pieces.close(")");
  }

  private void next(Expression value) {
    pieces.comma();
    expressions.of(value);
  }

  /** A print function that begins with a histogram prints it, or an element of it, and no more. */
  private void first(Expression value) {
    boolean wouldBeAll =
        beginsWithHistogram(value)
            && !(value instanceof Histogram)
            && !(value instanceof ArrayElement);
    if (wouldBeAll) {
      expressions.bracketed(value);
    } else {
      expressions.of(value);
    }
  }

  private static boolean beginsWithHistogram(Expression expression) {
    return new ExpressionText(new Pieces()).of(expression).all().get(0).text().startsWith("@hist_");
  }
}
