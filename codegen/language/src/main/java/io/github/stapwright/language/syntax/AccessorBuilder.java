package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.AccessorContext;
import io.github.stapwright.language.syntax.SystemTap.PrimaryContext;
import io.github.stapwright.language.syntax.SystemTap.TargetVariableContext;
import io.github.stapwright.model.Accessor;
import io.github.stapwright.model.Member;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.PrettyPrint;
import io.github.stapwright.model.Subscript;
import java.util.ArrayList;
import java.util.List;

/** The steps behind a value: members, subscripts and the `$` of pretty printing. */
final class AccessorBuilder {
  private final ExpressionBuilder expressions;

  AccessorBuilder(ExpressionBuilder expressions) {
    this.expressions = expressions;
  }

  List<Accessor> accessors(PrimaryContext primary, List<AccessorContext> path) {
    boolean pretty = primary instanceof TargetVariableContext;
    if (path.isEmpty() && !pretty) {
      return List.of();
    }
    List<Accessor> accessors = new ArrayList<>();
    if (pretty) {
      addPretty(dollars(primary.getText()), ExpressionBuilder.origin(primary.start), accessors);
    }
    for (AccessorContext step : path) {
      add(step, accessors);
    }
    return accessors;
  }

  private void add(AccessorContext step, List<Accessor> accessors) {
    Origin origin = ExpressionBuilder.origin(step.start);
    if (step.subscript != null) {
      accessors.add(new Subscript(expressions.expression(step.subscript), origin));
    } else if (step.name != null) {
      String name = step.name.getText();
      int dollars = dollars(name);
      accessors.add(new Member(name.substring(0, name.length() - dollars), origin));
      addPretty(dollars, origin, accessors);
    } else {
      addPretty(step.getText().length(), origin, accessors);
    }
  }

  /** How many `$` at the end of a name ask for pretty printing. */
  static int dollars(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '$') {
      end--;
    }
    return end == 0 ? 0 : name.length() - end;
  }

  private static void addPretty(int dollars, Origin origin, List<Accessor> accessors) {
    for (int left = dollars; left > 0; left -= 2) {
      accessors.add(new PrettyPrint(left > 1, origin));
    }
  }
}
