package io.github.stapwright.language.importer;

import io.github.stapwright.markers.source.MarkerWords.Accessor;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.Optional;

/** Finds where a script reads an argument of a marker as the binder writes it. */
final class ArgumentReads {
  private static final String UNREADABLE = "<unknown>";

  private ArgumentReads() {}

  /** The argument that {@code $argN} or {@code user_string2($argN, "<unknown>")} reads. */
  static Optional<Accessor> accessor(Expression expression, PointWords point) {
    if (expression instanceof TargetVariable variable) {
      return argument(variable, point).filter(it -> !it.isString());
    }
    return expression instanceof Call call
            && call.function().equals("user_string2")
            && call.arguments().size() == 2
            && call.arguments().get(0) instanceof TargetVariable variable
            && call.arguments().get(1) instanceof StringLiteral otherwise
            && otherwise.value().utf8().equals(UNREADABLE)
        ? argument(variable, point).filter(Accessor::isString)
        : Optional.empty();
  }

  private static Optional<Accessor> argument(TargetVariable variable, PointWords point) {
    return variable.argument().isPresent()
        ? Optional.ofNullable(point.arguments().get(variable.argument().getAsInt()))
        : Optional.empty();
  }

  /** The accessor of a statement such as {@code filename = user_string2($arg1, "<unknown>")}. */
  static Optional<Accessor> of(Statement statement, PointWords point) {
    return statement instanceof ExpressionStatement only
            && only.expression() instanceof Assignment assignment
            && assignment.operator() == AssignmentOperator.ASSIGN
            && assignment.target() instanceof Symbol local
        ? accessor(assignment.value(), point).filter(it -> it.name().equals(local.name()))
        : Optional.empty();
  }
}
