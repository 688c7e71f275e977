package io.github.stapwright.language.check;

import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which values have a type of the traced program, so that {@code ->} may follow them. SystemTap
 * takes the type along assignments, through globals and out of functions, but not into parameters
 * or arrays, and no arithmetic keeps it (5.6, tried with it).
 */
final class TypedValues {
  private final Set<String> globals;
  private final Set<String> functions;

  /** Globals by name, locals as {@code NUMBER NAME}, results as {@code NAME/ARITY}. */
  private final Set<String> typed = new HashSet<>();

  private TypedValues(Script script) {
    this.globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
    this.functions =
        script.functions().stream()
            .map(it -> it.signature().toString())
            .collect(Collectors.toSet());
  }

  /** Those of a script whose aliases are expanded. */
  static TypedValues of(Script script) {
    TypedValues values = new TypedValues(script);
    int before = -1;
    while (before < values.typed.size()) {
      before = values.typed.size();
      script.declarations().forEach(it -> values.learn(it, values.body(it)));
    }
    return values;
  }

  /** The values as the body of one declaration sees them. */
  record Body(TypedValues values, String name, boolean hasTypedVariables) {
    boolean isTyped(Expression expression) {
      return values.isTyped(expression, this);
    }
  }

  Body body(Declaration declaration) {
    if (declaration instanceof Function function) {
      return new Body(this, function.signature().toString(), true);
    }
    boolean variables =
        declaration instanceof Probe probe
            && probe.points().stream().map(PointVariables::new).anyMatch(TypedValues::hasTypes);
    return new Body(this, declaration.origin().toString(), variables);
  }

  private static boolean hasTypes(PointVariables point) {
    return !point.isMark() && !point.isSystemCall() && !point.isProcfs() && !point.offersNothing();
  }

  private void learn(Node node, Body body) {
    if (node instanceof Assignment assignment
        && assignment.operator() == AssignmentOperator.ASSIGN
        && assignment.target() instanceof Symbol symbol
        && isTyped(assignment.value(), body)) {
      typed.add(key(symbol, body));
    } else if (node instanceof Return result
        && result.value().filter(it -> isTyped(it, body)).isPresent()) {
      typed.add(body.name());
    }
    node.children().forEach(it -> learn(it, body));
  }

  private String key(Symbol symbol, Body body) {
    return globals.contains(symbol.name()) ? symbol.name() : body.name() + " " + symbol.name();
  }

  private boolean isTyped(Expression expression, Body body) {
    if (expression instanceof Symbol symbol) {
      return typed.contains(key(symbol, body));
    }
    if (expression instanceof Assignment assignment) {
      return assignment.operator() == AssignmentOperator.ASSIGN
          && isTyped(assignment.value(), body);
    }
    if (expression instanceof Dereference dereference) {
      return isTyped(dereference.base(), body);
    }
    if (expression instanceof Call call) {
      String key = call.signature().toString();
      // What the library returns is known to the library only.
      return typed.contains(key) || !functions.contains(key);
    }
    return expression instanceof TargetVariable
        ? body.hasTypedVariables()
        : expression instanceof Cast || expression instanceof AtVar;
  }
}
