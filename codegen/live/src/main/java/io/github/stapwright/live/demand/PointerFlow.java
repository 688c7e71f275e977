package io.github.stapwright.live.demand;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Which arguments of a marker a variable may hold, whatever way a handler takes: through locals,
 * parameters and results of the script's functions.
 */
final class PointerFlow {
  /** Stands for an address that is no argument. */
  static final Place COMPUTED = Place.of(0);

  private static final Pattern POINTER = Pattern.compile("user_u?(long|int64)(_error|_warn)?");
  private static final String RESULT = "return";

  private final Map<String, Function> functions;
  private final Set<String> globals;
  private final Map<String, Set<Place>> held = new HashMap<>();
  private boolean changed;

  PointerFlow(Map<String, Function> functions, Set<String> globals) {
    this.functions = functions;
    this.globals = globals;
  }

  /** Follows the assignments in {@code bodies}, by the name of what they belong to. */
  void follow(Map<String, Node> bodies) {
    do {
      changed = false;
      bodies.forEach(this::visit);
    } while (changed);
  }

  private void visit(String owner, Node node) {
    if (node instanceof Assignment assignment && assignment.target() instanceof Symbol variable) {
      boolean plain = assignment.operator() == AssignmentOperator.ASSIGN;
      add(owner, variable.name(), plain ? of(owner, assignment.value()) : Set.of(COMPUTED));
    } else if (node instanceof Return result && result.value().isPresent()) {
      add(owner, RESULT, of(owner, result.value().get()));
    } else if (node instanceof Call call && functions.containsKey(call.function())) {
      Function function = functions.get(call.function());
      for (int index = 0; index < function.parameters().size(); index++) {
        Set<Place> passed = of(owner, call.arguments().get(index));
        add(call.function(), function.parameters().get(index).name(), passed);
      }
    }
    node.children().forEach(it -> visit(owner, it));
  }

  private void add(String owner, String variable, Set<Place> more) {
    changed |= held.computeIfAbsent(key(owner, variable), it -> new TreeSet<>()).addAll(more);
  }

  private static String key(String owner, String variable) {
    return owner + "\n" + variable;
  }

  /** The arguments that the value of {@code expression} may be. */
  Set<Place> of(String owner, Expression expression) {
    if (expression instanceof TargetVariable variable) {
      return Set.of(Arguments.number(variable).map(Place::of).orElse(COMPUTED));
    }
    if (expression instanceof Symbol variable) {
      return globals.contains(variable.name())
          ? Set.of(COMPUTED)
          : held.getOrDefault(key(owner, variable.name()), Set.of());
    }
    if (expression instanceof Conditional either) {
      Set<Place> both = new TreeSet<>(of(owner, either.whenTrue()));
      both.addAll(of(owner, either.whenFalse()));
      return both;
    }
    if (expression instanceof Call call && functions.containsKey(call.function())) {
      return held.getOrDefault(key(call.function(), RESULT), Set.of());
    }
    if (expression instanceof Binary sum
        && sum.operator() == BinaryOperator.ADD
        && sum.right() instanceof NumberLiteral offset) {
      return each(of(owner, sum.left()), it -> it.plus(offset.value()));
    }
    if (expression instanceof Call call && POINTER.matcher(call.function()).matches()) {
      return each(of(owner, call.arguments().get(0)), Place::pointer);
    }
    return expression instanceof NumberLiteral ? Set.of() : Set.of(COMPUTED);
  }

  private static Set<Place> each(Set<Place> places, UnaryOperator<Place> change) {
    Set<Place> changed = new TreeSet<>();
    places.forEach(
        it -> changed.add(it.equals(COMPUTED) || it.isDeep() ? COMPUTED : change.apply(it)));
    return changed;
  }
}
