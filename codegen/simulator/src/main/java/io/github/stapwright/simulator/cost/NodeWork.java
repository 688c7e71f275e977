package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The work of a node itself: that of the statements and the conditions below it is theirs, because
 * they run more or less often.
 */
final class NodeWork {
  private final Map<String, Variable> globals;
  private final Set<String> own = new HashSet<>();
  private final Map<String, Kind> textLocals = new HashMap<>();

  NodeWork(Script script) {
    globals = Types.of(script, Tapset.builtIn()).globals();
    script.functions().stream().map(Function::name).forEach(own::add);
    script
        .descendants(Assignment.class)
        .filter(it -> it.target() instanceof Symbol && isText(it.value()))
        .forEach(it -> textLocals.put(((Symbol) it.target()).name(), Kind.STRING));
  }

  /** The work of evaluating {@code node} once. */
  WorkCount of(Node node) {
    WorkCount work = new WorkCount();
    for (Node child : node.children()) {
      boolean isCounted = child instanceof Statement || Decisions.of(node).contains(child);
      if (!isCounted && !(child instanceof Expression it && Decisions.isComposed(it))) {
        work.add(of(child), 1);
      } else if (child instanceof Expression it && Decisions.isComposed(it)) {
        work.add(Work.STEP, 1);
      }
    }
    add(node, work);
    return work;
  }

  private void add(Node node, WorkCount work) {
    if (node instanceof Call call) {
      add(call, work);
    } else if (node instanceof Print print) {
      work.add(Work.FORMAT, 1 + print.arguments().size());
      work.add(Work.OUTPUT, print.function().toText() ? 0 : 1);
    } else if (node instanceof RegexMatch) {
      work.add(Work.REGEX, 1);
    } else if (node instanceof ArrayElement element) {
      work.add(Work.ELEMENT, 1).add(Work.TEXT_KEY, texts(element.index()));
    } else if (node instanceof ArrayIn in) {
      work.add(Work.ELEMENT, 1).add(Work.TEXT_KEY, texts(in.index()));
    } else if (node instanceof Assignment assignment) {
      add(assignment, work);
    } else if (node instanceof Symbol symbol && isScalar(symbol)) {
      work.add(Work.SCALAR, 1);
    } else if (node instanceof Binary binary) {
      work.add(isText(binary.left()) ? Work.TEXT : Work.STEP, 1);
    } else if (isStep(node)) {
      work.add(Work.STEP, 1);
    }
  }

  private static boolean isStep(Node node) {
    return node instanceof Unary
        || node instanceof Increment
        || node instanceof Conditional
        || node instanceof TargetVariable
        || node instanceof Aggregate;
  }

  private static void addStatistic(WorkCount work) {
    work.add(Work.STATISTIC, 1);
  }

  private void add(Assignment assignment, WorkCount work) {
    if (assignment.operator() == AssignmentOperator.AGGREGATE) {
      addStatistic(work);
    } else {
      work.add(assignment.operator() == AssignmentOperator.CONCATENATE ? Work.TEXT : Work.STEP, 1);
    }
  }

  private void add(Call call, WorkCount work) {
    work.add(own.contains(call.function()) ? Work.STEP : CallWork.of(call.function()), 1);
  }

  private boolean isScalar(Symbol symbol) {
    Variable variable = globals.get(symbol.name());
    return variable != null && !variable.isArray();
  }

  private double texts(List<Expression> index) {
    return (double) index.stream().filter(this::isText).count();
  }

  /** Whether the value is text, as far as that can be seen here. */
  private boolean isText(Expression expression) {
    if (expression instanceof Call call) {
      return CallWork.isText(call.function());
    }
    if (expression instanceof Symbol symbol) {
      Variable variable = globals.get(symbol.name());
      return variable == null
          ? textLocals.containsKey(symbol.name())
          : variable.value() == Kind.STRING;
    }
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol array) {
      Variable variable = globals.get(array.name());
      return variable != null && Objects.equals(variable.value(), Kind.STRING);
    }
    boolean isPrint = expression instanceof Print print && print.function().toText();
    boolean isJoined =
        expression instanceof Binary binary && binary.operator() == BinaryOperator.CONCATENATE;
    return isPrint || isJoined || expression instanceof StringLiteral;
  }
}
