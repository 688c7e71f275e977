package io.github.stapwright.language.elide;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.For;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.While;
import java.util.Optional;
import java.util.OptionalLong;

/** One round of folding over a body, for what it meets: nothing is made anew. */
class BodyFolding {
  private final ConstantFolding constants;

  BodyFolding(ConstantFolding constants) {
    this.constants = constants;
  }

  void visit(Node node) {
    if (node instanceof Expression expression) {
      constants.of(expression);
    } else if (node instanceof If branches) {
      visit(branches);
    } else if (node instanceof While loop) {
      visit(Optional.of(loop.condition()), loop.body());
    } else if (node instanceof For loop) {
      loop.start().ifPresent(constants::of);
      visit(loop.condition(), loop.body());
      loop.step().ifPresent(constants::of);
    } else {
      node.children().forEach(this::visit);
    }
  }

  /** A branch that is not taken is gone before it is looked at. */
  private void visit(If branches) {
    OptionalLong known = ConstantFolding.number(constants.of(branches.condition()));
    if (known.isEmpty() || known.getAsLong() != 0) {
      visit(branches.then());
    }
    if (known.isEmpty() || known.getAsLong() == 0) {
      branches.otherwise().ifPresent(this::visit);
    }
  }

  private void visit(Optional<Expression> condition, Statement body) {
    OptionalLong known =
        condition
            .map(it -> ConstantFolding.number(constants.of(it)))
            .orElseGet(OptionalLong::empty);
    if (known.isEmpty() || known.getAsLong() != 0) {
      visit(body);
    }
  }
}
