package io.github.stapwright.language.syntax;

import static io.github.stapwright.language.syntax.ExpressionBuilder.origin;

import io.github.stapwright.language.syntax.SystemTap.ComponentContext;
import io.github.stapwright.language.syntax.SystemTap.PointContext;
import io.github.stapwright.language.syntax.SystemTap.PointPartContext;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.ProbePoint.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Probe points of the model; braces become the points that they stand for. */
final class PointBuilder {
  private final ExpressionBuilder expressions;

  PointBuilder(ExpressionBuilder expressions) {
    this.expressions = expressions;
  }

  List<ProbePoint> points(List<PointContext> contexts) {
    List<ProbePoint> points = new ArrayList<>();
    contexts.forEach(it -> points.addAll(points(it)));
    return points;
  }

  List<ProbePoint> points(PointContext context) {
    List<ProbePoint> points = List.of();
    for (PointPartContext part : context.pointPart()) {
      points = joined(points, points(part));
    }
    if (context.suffix == null && context.pointCondition() == null) {
      return points;
    }
    Resolution resolution = resolution(context);
    Optional<Expression> condition =
        Optional.ofNullable(context.pointCondition())
            .map(it -> expressions.expression(it.expression()));
    return points.stream()
        .map(it -> new ProbePoint(it.components(), resolution, condition, it.origin()))
        .toList();
  }

  private static Resolution resolution(PointContext context) {
    if (context.suffix == null) {
      return Resolution.REQUIRED;
    }
    return context.suffix.getType() == SystemTap.QUESTION
        ? Resolution.OPTIONAL
        : Resolution.SUFFICIENT;
  }

  private List<ProbePoint> points(PointPartContext part) {
    return part.component() == null
        ? points(part.point())
        : List.of(point(List.of(component(part.component()))));
  }

  private static ProbePoint point(List<Component> components) {
    return new ProbePoint(
        components, Resolution.REQUIRED, Optional.empty(), components.get(0).origin());
  }

  private static List<ProbePoint> joined(List<ProbePoint> heads, List<ProbePoint> tails) {
    if (heads.isEmpty()) {
      return tails;
    }
    List<ProbePoint> joined = new ArrayList<>(heads.size() * tails.size());
    for (ProbePoint head : heads) {
      for (ProbePoint tail : tails) {
        List<Component> components = new ArrayList<>(head.components());
        components.addAll(tail.components());
        joined.add(new ProbePoint(components, tail.resolution(), tail.condition(), head.origin()));
      }
    }
    return joined;
  }

  private static Component component(ComponentContext context) {
    return new Component(
        context.pattern().getText(),
        Optional.ofNullable(context.argument).map(Literals::literal),
        origin(context.start));
  }
}
