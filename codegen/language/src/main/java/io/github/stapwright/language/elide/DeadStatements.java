package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Leaves out statements without effect, and braces around one statement or within a block.
 *
 * <p>SystemTap takes another round where it stored less, dropped an expression or opened a block,
 * but not where it only dropped a loop, a branch or an empty statement (5.6, tried with it).
 */
final class DeadStatements extends StatementRewriter {
  private final Effects effects;
  private boolean progress;

  DeadStatements(Effects effects, DeadAssignments assignments) {
    super(assignments);
    this.effects = effects;
  }

  /** Whether SystemTap takes another round because of what was left out. */
  boolean hasProgress() {
    return progress;
  }

  @Override
  public Expression of(Expression expression) {
    return noted(expression, super.of(expression));
  }

  private <T> T noted(T before, T after) {
    progress |= before != after;
    return after;
  }

  @Override
  public Statement visitBlock(Block block) {
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : block.statements()) {
      Statement reduced = of(statement);
      if (reduced instanceof Block nested && !isEmpty(nested)) {
        progress = true;
        kept.addAll(nested.statements());
      } else if (!isEmpty(reduced)) {
        kept.add(reduced);
      }
    }
    if (kept.size() == 1) {
      return kept.get(0);
    }
    return Rewriter.isSame(block.statements(), kept) ? block : new Block(kept, block.origin());
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatement statement) {
    Expression value = of(statement.expression());
    return noted(statement, new VoidContext(effects, statement.origin()).reduced(statement, value));
  }

  @Override
  public Statement visitIf(If statement) {
    Expression condition = of(statement.condition());
    Statement then = of(statement.then());
    Optional<Statement> otherwise = statement.otherwise().map(this::of).filter(it -> !isEmpty(it));
    if (!isEmpty(then)) {
      return rewritten(statement, condition, then, otherwise);
    }
    if (otherwise.isPresent()) {
      Expression inverted = new Unary(UnaryOperator.NOT, condition, condition.origin());
      return new If(inverted, otherwise.get(), Optional.empty(), statement.origin());
    }
    return new VoidContext(effects, statement.origin()).reduced(condition);
  }

  @Override
  public Statement visitWhile(While loop) {
    While reduced = (While) super.visitWhile(loop);
    return isEmpty(reduced.body()) && !effects.has(reduced.condition()) ? nothing(loop) : reduced;
  }

  @Override
  public Statement visitFor(For loop) {
    For reduced = (For) super.visitFor(loop);
    boolean acts =
        reduced.start().filter(effects::has).isPresent()
            || reduced.condition().filter(effects::has).isPresent()
            || reduced.step().filter(effects::has).isPresent();
    return isEmpty(reduced.body()) && !acts ? nothing(loop) : reduced;
  }

  @Override
  public Statement visitForeach(Foreach loop) {
    Foreach reduced = (Foreach) super.visitForeach(loop);
    return isEmpty(reduced.body()) ? nothing(loop) : reduced;
  }

  @Override
  public Statement visitTry(Try statement) {
    Try reduced = (Try) super.visitTry(statement);
    return isEmpty(reduced.body()) ? nothing(statement) : reduced;
  }
}
