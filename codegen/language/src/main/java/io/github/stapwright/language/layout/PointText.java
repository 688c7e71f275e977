package io.github.stapwright.language.layout;

import io.github.stapwright.model.Component;
import io.github.stapwright.model.ProbePoint;
import java.util.List;

/** The tokens of probe points. */
final class PointText {
  private final Pieces pieces;
  private final ExpressionText expressions;

  PointText(Pieces pieces, ExpressionText expressions) {
    this.pieces = pieces;
    this.expressions = expressions;
  }

  void of(List<ProbePoint> points) {
    for (int index = 0; index < points.size(); index++) {
      if (index > 0) {
        pieces.comma();
      }
      of(points.get(index));
    }
  }

  void of(ProbePoint point) {
    for (int index = 0; index < point.components().size(); index++) {
      if (index > 0) {
        pieces.glue(".");
      }
      component(point.components().get(index));
    }
    if (!point.resolution().text().isEmpty()) {
      pieces.word(point.resolution().text());
    }
    if (point.condition().isPresent()) {
      pieces.keyword("if").open("(");
      expressions.of(point.condition().get());
      pieces.close(")");
    }
  }

  private void component(Component component) {
    pieces.word(component.name());
    if (component.argument().isPresent()) {
      pieces.open("(");
      expressions.of(component.argument().get());
      pieces.close(")");
    }
  }
}
