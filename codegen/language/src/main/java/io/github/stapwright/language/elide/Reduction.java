package io.github.stapwright.language.elide;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Spelling;
import java.util.function.Predicate;

/**
 * How much of a body is removed.
 *
 * @param typed whether its types have been looked at, so that what never runs may go
 * @param undefined the operands of which {@code @defined} is known to be 0
 */
record Reduction(boolean typed, Predicate<Expression> undefined) {
  static final Reduction BEFORE_TYPES = new Reduction(false, it -> false);

  static final Reduction BEFORE_RUN = new Reduction(true, it -> false);

  Block of(Block body, Program program, Effects effects) {
    ConstantFolding constants = new Definedness(effects);
    Block chosen = typed ? body : ChoiceFolding.of(body, constants);
    Block alive = new DeadStatements(effects, DeadAssignments.in(chosen, program)).body(chosen);
    return typed ? new KnownBranches(constants).body(alive) : alive;
  }

  private final class Definedness extends ConstantFolding {
    Definedness(Effects effects) {
      super(it -> !effects.has(it));
    }

    @Override
    public Expression visitDefined(Defined defined) {
      return undefined.test(defined.operand())
          ? new NumberLiteral(0, Spelling.plain(), defined.origin())
          : super.visitDefined(defined);
    }
  }
}
