package io.github.stapwright.model;

/** A statement of a probe or function body. */
public sealed interface Statement extends Node
    permits EmptyStatement,
        Block,
        ExpressionStatement,
        If,
        Loop,
        Break,
        Continue,
        Next,
        Return,
        Delete,
        Try {

  /** Calls the method of {@code visitor} for this kind of node. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind, none with a default: a kind that is forgotten does not compile.
   *
   * @param <R> what a visit results in
   */
  interface Visitor<R> {
    /** Visits an {@link EmptyStatement}. */
    R visitEmptyStatement(EmptyStatement emptyStatement);

    /** Visits a {@link Block}. */
    R visitBlock(Block block);

    /** Visits an {@link ExpressionStatement}. */
    R visitExpressionStatement(ExpressionStatement expressionStatement);

    /** Visits an {@link If}. */
    R visitIf(If ifStatement);

    /** Visits a {@link While}. */
    R visitWhile(While whileStatement);

    /** Visits a {@link For}. */
    R visitFor(For forStatement);

    /** Visits a {@link Foreach}. */
    R visitForeach(Foreach foreach);

    /** Visits a {@link Break}. */
    R visitBreak(Break breakStatement);

    /** Visits a {@link Continue}. */
    R visitContinue(Continue continueStatement);

    /** Visits a {@link Next}. */
    R visitNext(Next next);

    /** Visits a {@link Return}. */
    R visitReturn(Return returnStatement);

    /** Visits a {@link Delete}. */
    R visitDelete(Delete delete);

    /** Visits a {@link Try}. */
    R visitTry(Try tryStatement);
  }
}
