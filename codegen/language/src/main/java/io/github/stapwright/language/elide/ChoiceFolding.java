package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Expression;
import java.util.OptionalLong;

/**
 * {@code 1 ? A : B} is {@code A}, before anybody asks what {@code B} is: the one thing that
 * SystemTap computes before it looks at types (5.6, tried with it).
 */
final class ChoiceFolding extends Rewriter {
  private final ConstantFolding conditions;

  private ChoiceFolding(ConstantFolding conditions) {
    this.conditions = conditions;
  }

  static Block of(Block body, ConstantFolding conditions) {
    return new StatementRewriter(new ChoiceFolding(conditions)).body(body);
  }

  @Override
  public Expression visitConditional(Conditional conditional) {
    OptionalLong known = ConstantFolding.number(conditions.of(conditional.condition()));
    if (known.isEmpty()) {
      return super.visitConditional(conditional);
    }
    return of(known.getAsLong() != 0 ? conditional.whenTrue() : conditional.whenFalse());
  }
}
