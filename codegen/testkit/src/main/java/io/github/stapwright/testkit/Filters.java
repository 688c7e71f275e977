package io.github.stapwright.testkit;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions that stand around all that a probe does, one text each. A local that only names
 * what is read, such as {@code filename}, is replaced by what it names: two scripts may name it
 * differently.
 */
final class Filters {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, String> named = new LinkedHashMap<>();

  private Filters() {}

  static List<String> of(Probe probe) {
    Filters filters = new Filters();
    filters.enter(probe.body().statements());
    return filters.conditions;
  }

  private void enter(List<Statement> statements) {
    int at = 0;
    while (at < statements.size() - 1 && isNaming(statements.get(at))) {
      name((Assignment) ((ExpressionStatement) statements.get(at)).expression());
      at++;
    }
    boolean filters = at == statements.size() - 1 && isFilter(statements.get(at));
    if (filters) {
      If filter = (If) statements.get(at);
      addConjuncts(filter.condition());
      enter(filter.then() instanceof Block block ? block.statements() : List.of(filter.then()));
    }
  }

  private static boolean isNaming(Statement statement) {
    return statement instanceof ExpressionStatement it
        && it.expression() instanceof Assignment assignment
        && assignment.operator() == AssignmentOperator.ASSIGN
        && assignment.target() instanceof Symbol;
  }

  private static boolean isFilter(Statement statement) {
    return statement instanceof If filter && filter.otherwise().isEmpty();
  }

  private void name(Assignment assignment) {
    named.put(((Symbol) assignment.target()).name(), text(assignment.value()));
  }

  private void addConjuncts(Expression condition) {
    if (condition instanceof Binary both && both.operator() == BinaryOperator.LOGICAL_AND) {
      addConjuncts(both.left());
      addConjuncts(both.right());
    } else {
      conditions.add(text(condition));
    }
  }

  private String text(Expression expression) {
    String text = Layout.render(expression);
    for (Map.Entry<String, String> name : named.entrySet()) {
      Pattern word = Pattern.compile("\\b" + Pattern.quote(name.getKey()) + "\\b");
      text = word.matcher(text).replaceAll(Matcher.quoteReplacement(name.getValue()));
    }
    return text;
  }
}
