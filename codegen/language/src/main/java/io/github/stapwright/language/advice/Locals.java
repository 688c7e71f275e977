package io.github.stapwright.language.advice;

import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the locals of a handler stand for that are stored to once. */
final class Locals {
  private final Map<String, Expression> values = new HashMap<>();

  Locals(Node body) {
    Map<String, List<Assignment>> stores =
        body.descendants(Assignment.class)
            .filter(it -> it.target() instanceof Symbol)
            .collect(Collectors.groupingBy(it -> ((Symbol) it.target()).name()));
    stores.forEach(
        (name, all) -> {
          if (all.size() == 1 && all.get(0).operator() == AssignmentOperator.ASSIGN) {
            values.put(name, all.get(0).value());
          }
        });
  }

  /** The expression itself, or what was stored to the local that it is. */
  Expression meaning(Expression expression) {
    Expression meaning = expression;
    for (int steps = 0; meaning instanceof Symbol symbol && steps < values.size(); steps++) {
      meaning = values.getOrDefault(symbol.name(), symbol);
    }
    return meaning;
  }
}
