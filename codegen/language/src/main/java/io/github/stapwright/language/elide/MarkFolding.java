package io.github.stapwright.language.elide;

import io.github.stapwright.model.Binary;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Precedence;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.TargetVariable;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Constants at one mark: {@code $$name} and {@code $$provider} are strings to SystemTap before it
 * knows anything else. Where a pattern stands for many marks, a comparison of them is taken to be
 * true once and false once.
 */
final class MarkFolding extends ConstantFolding {
  private static final Map<String, String> COMPONENTS =
      Map.of("$$name", "mark", "$$provider", "provider");

  private final ProbePoint point;
  private final long truth;

  /**
   * @param truth what a comparison gives that no one knows, 0 or 1
   */
  MarkFolding(ProbePoint point, long truth, Predicate<Expression> droppable) {
    super(droppable);
    this.point = point;
    this.truth = truth;
  }

  @Override
  public Expression visitTargetVariable(TargetVariable variable) {
    return known(variable)
        .<Expression>map(it -> new StringLiteral(it, Spelling.plain(), variable.origin()))
        .orElse(variable);
  }

  private Optional<ByteString> known(TargetVariable variable) {
    return point.components().stream()
        .filter(it -> it.name().equals(COMPONENTS.get(variable.name())))
        .flatMap(it -> it.argument().stream())
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value())
        .filter(it -> !it.utf8().matches(".*[*?\\[].*"))
        .findFirst();
  }

  @Override
  public Expression visitBinary(Binary binary) {
    Expression folded = super.visitBinary(binary);
    return folded instanceof Binary left
            && left.operator().precedence() == Precedence.REGEX_MATCH
            && isConstant(left.left())
            && isConstant(left.right())
        ? new NumberLiteral(truth, Spelling.plain(), binary.origin())
        : folded;
  }

  private static boolean isConstant(Expression side) {
    return side instanceof StringLiteral
        || side instanceof TargetVariable variable && COMPONENTS.containsKey(variable.name());
  }
}
