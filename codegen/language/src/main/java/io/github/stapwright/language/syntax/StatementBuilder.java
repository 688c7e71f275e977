package io.github.stapwright.language.syntax;

import static io.github.stapwright.language.syntax.ExpressionBuilder.origin;

import io.github.stapwright.language.syntax.SystemTap.BlockContext;
import io.github.stapwright.language.syntax.SystemTap.BlockStatementContext;
import io.github.stapwright.language.syntax.SystemTap.BreakStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ContinueStatementContext;
import io.github.stapwright.language.syntax.SystemTap.DeleteStatementContext;
import io.github.stapwright.language.syntax.SystemTap.EmptyStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ExpressionStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ForStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ForeachHeadContext;
import io.github.stapwright.language.syntax.SystemTap.ForeachStatementContext;
import io.github.stapwright.language.syntax.SystemTap.IdentifierContext;
import io.github.stapwright.language.syntax.SystemTap.IfStatementContext;
import io.github.stapwright.language.syntax.SystemTap.NextStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ReturnNothingStatementContext;
import io.github.stapwright.language.syntax.SystemTap.ReturnStatementContext;
import io.github.stapwright.language.syntax.SystemTap.StatementContext;
import io.github.stapwright.language.syntax.SystemTap.TryStatementContext;
import io.github.stapwright.language.syntax.SystemTap.WhileStatementContext;
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
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements of the model from the parse tree. */
final class StatementBuilder extends SystemTapBaseVisitor<Statement> {
  private final ExpressionBuilder expressions;

  StatementBuilder(ExpressionBuilder expressions) {
    this.expressions = expressions;
  }

  Block block(BlockContext context) {
    List<Statement> statements = new ArrayList<>(context.statement().size());
    for (StatementContext statement : context.statement()) {
      statements.add(statement.accept(this));
    }
    return new Block(statements, origin(context.start));
  }

  @Override
  public Statement visitEmptyStatement(EmptyStatementContext context) {
    return new EmptyStatement(origin(context.start));
  }

  @Override
  public Statement visitBlockStatement(BlockStatementContext context) {
    return block(context.block());
  }

  @Override
  public Statement visitIfStatement(IfStatementContext context) {
    return new If(
        expressions.expression(context.condition),
        context.then.accept(this),
        Optional.ofNullable(context.otherwise).map(it -> it.accept(this)),
        origin(context.start));
  }

  @Override
  public Statement visitWhileStatement(WhileStatementContext context) {
    return new While(
        expressions.expression(context.condition),
        context.body.accept(this),
        origin(context.start));
  }

  @Override
  public Statement visitForStatement(ForStatementContext context) {
    return new For(
        expressions.optional(context.begin),
        expressions.optional(context.condition),
        expressions.optional(context.step),
        context.body.accept(this),
        origin(context.start));
  }

  @Override
  public Statement visitForeachStatement(ForeachStatementContext context) {
    ForeachHeadContext head = context.foreachHead();
    ForeachKeys keys = new ForeachKeys(head);
    List<Expression> slice =
        head.slice() == null ? List.of() : expressions.slots(head.slice().slot());
    return new Foreach(
        keys.value().map(this::variable),
        keys.names().stream().map(this::variable).toList(),
        expressions.indexable(head.array),
        slice,
        keys.sort(),
        expressions.optional(head.limit),
        context.body.accept(this),
        origin(context.start));
  }

  private Symbol variable(IdentifierContext name) {
    return new Symbol(name.getText(), origin(name.start));
  }

  @Override
  public Statement visitBreakStatement(BreakStatementContext context) {
    return new Break(origin(context.start));
  }

  @Override
  public Statement visitContinueStatement(ContinueStatementContext context) {
    return new Continue(origin(context.start));
  }

  @Override
  public Statement visitNextStatement(NextStatementContext context) {
    return new Next(origin(context.start));
  }

  @Override
  public Statement visitReturnNothingStatement(ReturnNothingStatementContext context) {
    return new Return(Optional.empty(), origin(context.start));
  }

  @Override
  public Statement visitReturnStatement(ReturnStatementContext context) {
    return new Return(expressions.optional(context.value), origin(context.start));
  }

  @Override
  public Statement visitDeleteStatement(DeleteStatementContext context) {
    return new Delete(expressions.expression(context.operand), origin(context.start));
  }

  @Override
  public Statement visitTryStatement(TryStatementContext context) {
    return new Try(
        block(context.body),
        Optional.ofNullable(context.message).map(it -> it.getText()),
        block(context.handler),
        origin(context.start));
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatementContext context) {
    Expression expression = expressions.expression(context.expression());
    return new ExpressionStatement(expression, origin(context.start));
  }
}
