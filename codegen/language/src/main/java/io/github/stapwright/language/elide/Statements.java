package io.github.stapwright.language.elide;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One pass over the statements of a body: expressions are rewritten, and statements without effect,
 * or behind one that leaves the block, are left out.
 */
final class Statements implements Statement.Visitor<Statement> {
  private final Effects effects;
  private final Rewriter assignments;
  private final Rewriter constants;
  private final Jumps jumps;

  Statements(Effects effects, Rewriter assignments, Rewriter constants, Jumps jumps) {
    this.effects = effects;
    this.assignments = assignments;
    this.constants = constants;
    this.jumps = jumps;
  }

  Block body(Block block) {
    return (Block) visitBlock(block);
  }

  private Statement of(Statement statement) {
    return statement.accept(this);
  }

  private Expression of(Expression expression) {
    return constants.of(assignments.of(expression));
  }

  private static boolean isEmpty(Statement statement) {
    return statement instanceof EmptyStatement
        || statement instanceof Block block && block.statements().isEmpty();
  }

  private static Statement nothing(Statement instead) {
    return new EmptyStatement(instead.origin());
  }

  @Override
  public Statement visitEmptyStatement(EmptyStatement emptyStatement) {
    return emptyStatement;
  }

  @Override
  public Statement visitBlock(Block block) {
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : block.statements()) {
      Statement reduced = of(statement);
      if (isEmpty(reduced)) {
        continue;
      }
      kept.add(reduced);
      if (leaves(reduced)) {
        break;
      }
    }
    return Rewriter.isSame(block.statements(), kept) ? block : new Block(kept, block.origin());
  }

  private boolean leaves(Statement statement) {
    return switch (jumps) {
      case STAY -> false;
      case LEAVE -> statement instanceof Next || endsBody(statement);
      case PASS_ON -> endsBody(statement);
    };
  }

  private static boolean endsBody(Statement statement) {
    return statement instanceof Return
        || statement instanceof Break
        || statement instanceof Continue;
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatement expressionStatement) {
    Expression value = of(expressionStatement.expression());
    return new VoidContext(effects, expressionStatement.origin())
        .reduced(expressionStatement, value);
  }

  @Override
  public Statement visitIf(If ifStatement) {
    Expression condition = of(ifStatement.condition());
    Statement then = of(ifStatement.then());
    Optional<Statement> otherwise =
        ifStatement.otherwise().map(this::of).filter(it -> !isEmpty(it));
    OptionalLong known = ConstantFolding.number(condition);
    if (known.isPresent() && jumps != Jumps.STAY) {
      return known.getAsLong() != 0 ? then : otherwise.orElse(nothing(ifStatement));
    }
    if (!isEmpty(then)) {
      return isSame(ifStatement, condition, then, otherwise)
          ? ifStatement
          : new If(condition, then, otherwise, ifStatement.origin());
    }
    if (otherwise.isPresent()) {
      Expression inverted = new Unary(UnaryOperator.NOT, condition, condition.origin());
      return new If(inverted, otherwise.get(), Optional.empty(), ifStatement.origin());
    }
    return new VoidContext(effects, ifStatement.origin()).reduced(condition);
  }

  private static boolean isSame(
      If statement, Expression condition, Statement then, Optional<Statement> otherwise) {
    return condition == statement.condition()
        && then == statement.then()
        && otherwise.orElse(null) == statement.otherwise().orElse(null);
  }

  private boolean isNever(Expression condition) {
    OptionalLong known = ConstantFolding.number(condition);
    return jumps != Jumps.STAY && known.isPresent() && known.getAsLong() == 0;
  }

  @Override
  public Statement visitWhile(While whileStatement) {
    Expression condition = of(whileStatement.condition());
    Statement body = of(whileStatement.body());
    if (isNever(condition)) {
      return nothing(whileStatement);
    }
    return isEmpty(body) && !effects.has(condition)
        ? nothing(whileStatement)
        : new While(condition, body, whileStatement.origin());
  }

  @Override
  public Statement visitFor(For forStatement) {
    Optional<Expression> start = forStatement.start().map(this::of);
    Optional<Expression> condition = forStatement.condition().map(this::of);
    Optional<Expression> step = forStatement.step().map(this::of);
    Statement body = of(forStatement.body());
    if (condition.filter(this::isNever).isPresent()) {
      VoidContext unused = new VoidContext(effects, forStatement.origin());
      return start.map(unused::reduced).orElse(nothing(forStatement));
    }
    boolean acts =
        start.filter(effects::has).isPresent()
            || condition.filter(effects::has).isPresent()
            || step.filter(effects::has).isPresent();
    return isEmpty(body) && !acts
        ? nothing(forStatement)
        : new For(start, condition, step, body, forStatement.origin());
  }

  @Override
  public Statement visitForeach(Foreach foreach) {
    Statement body = of(foreach.body());
    if (isEmpty(body)) {
      return nothing(foreach);
    }
    List<Expression> slice = foreach.slice().stream().map(this::of).toList();
    Optional<Expression> limit = foreach.limit().map(this::of);
    boolean same =
        body == foreach.body()
            && Rewriter.isSame(foreach.slice(), slice)
            && limit.orElse(null) == foreach.limit().orElse(null);
    return same
        ? foreach
        : new Foreach(
            foreach.value(),
            foreach.keys(),
            foreach.base(),
            slice,
            foreach.sort(),
            limit,
            body,
            foreach.origin());
  }

  @Override
  public Statement visitTry(Try tryStatement) {
    Block body = body(tryStatement.body());
    return body.statements().isEmpty()
        ? nothing(tryStatement)
        : new Try(
            body, tryStatement.message(), body(tryStatement.handler()), tryStatement.origin());
  }

  @Override
  public Statement visitReturn(Return returnStatement) {
    return new Return(returnStatement.value().map(this::of), returnStatement.origin());
  }

  @Override
  public Statement visitDelete(Delete delete) {
    return new Delete(of(delete.operand()), delete.origin());
  }

  @Override
  public Statement visitBreak(Break breakStatement) {
    return breakStatement;
  }

  @Override
  public Statement visitContinue(Continue continueStatement) {
    return continueStatement;
  }

  @Override
  public Statement visitNext(Next next) {
    return next;
  }
}
