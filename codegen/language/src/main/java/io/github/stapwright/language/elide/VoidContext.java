package io.github.stapwright.language.elide;

import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An expression whose value nobody uses: only its parts that have an effect are left. */
final class VoidContext {
  private final Effects effects;
  private final Origin origin;

  VoidContext(Effects effects, Origin origin) {
    this.effects = effects;
    this.origin = origin;
  }

  /** What is left of the statement, whose expression is now {@code value}. */
  Statement reduced(ExpressionStatement statement, Expression value) {
    Statement reduced = reduced(value);
    return reduced instanceof ExpressionStatement same
            && same.expression() == statement.expression()
        ? statement
        : reduced;
  }

  Statement reduced(Expression value) {
    if (!effects.has(value)) {
      return new EmptyStatement(origin);
    }
    if (value instanceof Binary binary && isLogical(binary)) {
      return logical(binary);
    }
    if (value instanceof Conditional conditional) {
      return branches(conditional);
    }
    return isReducible(value) ? parts(value) : new ExpressionStatement(value, origin);
  }

  private static boolean isLogical(Binary binary) {
    return binary.operator() == BinaryOperator.LOGICAL_AND
        || binary.operator() == BinaryOperator.LOGICAL_OR;
  }

  private Statement logical(Binary binary) {
    Statement then = reduced(binary.right());
    if (then instanceof EmptyStatement) {
      return reduced(binary.left());
    }
    Expression condition =
        binary.operator() == BinaryOperator.LOGICAL_AND
            ? binary.left()
            : new Unary(UnaryOperator.NOT, binary.left(), binary.origin());
    return new If(condition, then, Optional.empty(), origin);
  }

  private Statement branches(Conditional conditional) {
    return new If(
        conditional.condition(),
        reduced(conditional.whenTrue()),
        Optional.of(reduced(conditional.whenFalse())),
        origin);
  }

  private boolean isReducible(Expression value) {
    return value instanceof Binary
        || value instanceof Unary
        || value instanceof ArrayElement
        || value instanceof ArrayIn
        || value instanceof RegexMatch
        || value instanceof Aggregate
        || value instanceof Print print && print.function().toText()
        || value instanceof Call call && !effects.ofCall(call);
  }

  private Statement parts(Expression value) {
    List<Statement> statements = new ArrayList<>();
    for (Node part : value.children()) {
      if (part instanceof Expression expression) {
        Statement reduced = reduced(expression);
        if (!(reduced instanceof EmptyStatement)) {
          statements.add(reduced);
        }
      }
    }
    return statements.size() == 1 ? statements.get(0) : new Block(statements, origin);
  }
}
