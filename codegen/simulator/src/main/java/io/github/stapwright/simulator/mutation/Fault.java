package io.github.stapwright.simulator.mutation;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Statement;

/**
 * A node that takes the place of another.
 *
 * @param original a node of the script
 * @param faulty what stands there instead
 * @param change what changes, in words
 */
record Fault(Node original, Node faulty, String change) {

  static Fault of(Expression original, Expression faulty) {
    return new Fault(
        original,
        faulty,
        "`" + Layout.render(original) + "` became `" + Layout.render(faulty) + "`");
  }

  static Fault of(ProbePoint original, ProbePoint faulty) {
    return new Fault(
        original,
        faulty,
        "`" + Layout.render(original) + "` became `" + Layout.render(faulty) + "`");
  }

  static Fault without(Statement statement) {
    String text = Layout.render(statement).stream().map(Line::text).findFirst().orElse("").strip();
    return new Fault(
        statement, new EmptyStatement(statement.origin()), "`" + text + "` was left out");
  }

  static Fault withoutFilter(Expression condition, Expression instead) {
    return new Fault(
        condition, instead, "the filter `" + Layout.render(condition) + "` was dropped");
  }
}
