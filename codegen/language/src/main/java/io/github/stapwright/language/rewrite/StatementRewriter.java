package io.github.stapwright.language.rewrite;

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
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.List;
import java.util.Optional;

/**
 * Goes through a statement and makes it anew where a subclass, or the rewriter of its expressions,
 * changes a part; what stays the same stays the same object.
 */
public class StatementRewriter implements Statement.Visitor<Statement> {
  private final Rewriter expressions;

  public StatementRewriter(Rewriter expressions) {
    this.expressions = expressions;
  }

  /** The body, which stays a block whatever is left of it. */
  public final Block body(Block block) {
    Statement rewritten = of(block);
    if (rewritten instanceof Block same) {
      return same;
    }
    List<Statement> left = isEmpty(rewritten) ? List.of() : List.of(rewritten);
    return Rewriter.isSame(block.statements(), left) ? block : new Block(left, block.origin());
  }

  public final Statement of(Statement statement) {
    return statement.accept(this);
  }

  public Expression of(Expression expression) {
    return expressions.of(expression);
  }

  public final Optional<Expression> of(Optional<Expression> expression) {
    return expression.map(this::of);
  }

  public static boolean isEmpty(Statement statement) {
    return statement instanceof EmptyStatement
        || statement instanceof Block block && block.statements().isEmpty();
  }

  public static Statement nothing(Statement instead) {
    return new EmptyStatement(instead.origin());
  }

  private static boolean isSame(Optional<?> before, Optional<?> after) {
    return before.orElse(null) == after.orElse(null);
  }

  @Override
  public Statement visitEmptyStatement(EmptyStatement emptyStatement) {
    return emptyStatement;
  }

  @Override
  public Statement visitBlock(Block block) {
    List<Statement> statements = block.statements().stream().map(this::of).toList();
    return Rewriter.isSame(block.statements(), statements)
        ? block
        : new Block(statements, block.origin());
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatement statement) {
    Expression expression = of(statement.expression());
    return expression == statement.expression()
        ? statement
        : new ExpressionStatement(expression, statement.origin());
  }

  @Override
  public Statement visitIf(If statement) {
    return rewritten(
        statement,
        of(statement.condition()),
        of(statement.then()),
        statement.otherwise().map(this::of));
  }

  public static If rewritten(
      If statement, Expression condition, Statement then, Optional<Statement> otherwise) {
    return condition == statement.condition()
            && then == statement.then()
            && isSame(statement.otherwise(), otherwise)
        ? statement
        : new If(condition, then, otherwise, statement.origin());
  }

  @Override
  public Statement visitWhile(While loop) {
    Expression condition = of(loop.condition());
    Statement body = of(loop.body());
    return condition == loop.condition() && body == loop.body()
        ? loop
        : new While(condition, body, loop.origin());
  }

  @Override
  public Statement visitFor(For loop) {
    Optional<Expression> start = of(loop.start());
    Optional<Expression> condition = of(loop.condition());
    Optional<Expression> step = of(loop.step());
    Statement body = of(loop.body());
    return isSame(loop.start(), start)
            && isSame(loop.condition(), condition)
            && isSame(loop.step(), step)
            && body == loop.body()
        ? loop
        : new For(start, condition, step, body, loop.origin());
  }

  @Override
  public Statement visitForeach(Foreach loop) {
    Optional<Symbol> value = loop.value().map(this::symbol);
    List<Symbol> keys = loop.keys().stream().map(this::symbol).toList();
    Indexable base = of((Expression) loop.base()) instanceof Indexable to ? to : loop.base();
    List<Expression> slice = loop.slice().stream().map(this::of).toList();
    Optional<Expression> limit = of(loop.limit());
    Statement body = of(loop.body());
    return isSame(loop.value(), value)
            && Rewriter.isSame(loop.keys(), keys)
            && base == loop.base()
            && Rewriter.isSame(loop.slice(), slice)
            && isSame(loop.limit(), limit)
            && body == loop.body()
        ? loop
        : new Foreach(value, keys, base, slice, loop.sort(), limit, body, loop.origin());
  }

  private Symbol symbol(Symbol symbol) {
    return of(symbol) instanceof Symbol rewritten ? rewritten : symbol;
  }

  @Override
  public Statement visitTry(Try statement) {
    Block body = body(statement.body());
    Block handler = body(statement.handler());
    return Bodies.isSame(statement.body(), body) && Bodies.isSame(statement.handler(), handler)
        ? statement
        : new Try(body, statement.message(), handler, statement.origin());
  }

  @Override
  public Statement visitReturn(Return statement) {
    Optional<Expression> value = of(statement.value());
    return isSame(statement.value(), value) ? statement : new Return(value, statement.origin());
  }

  @Override
  public Statement visitDelete(Delete delete) {
    Expression operand = of(delete.operand());
    return operand == delete.operand() ? delete : new Delete(operand, delete.origin());
  }

  @Override
  public Statement visitBreak(Break statement) {
    return statement;
  }

  @Override
  public Statement visitContinue(Continue statement) {
    return statement;
  }

  @Override
  public Statement visitNext(Next next) {
    return next;
  }
}
