package io.github.stapwright.language.compare;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.Optional;
import java.util.stream.Stream;

/** The statements of one handler without braces and names that change nothing. */
final class NormalStatements implements Statement.Visitor<Stream<Statement>> {
  private final Block whole;

  NormalStatements(Block whole) {
    this.whole = whole;
  }

  Block block() {
    return block(whole);
  }

  private Block block(Statement body) {
    return new Block(body.accept(this).toList(), body.origin());
  }

  /** How often a name is used, other than to be given by a loop or a {@code catch}. */
  private boolean isUsed(String name) {
    return isUsed(name, whole);
  }

  private static boolean isUsed(String name, Node node) {
    return node instanceof Symbol symbol && symbol.name().equals(name)
        || node.children().stream().anyMatch(it -> isUsed(name, it));
  }

  @Override
  public Stream<Statement> visitEmptyStatement(EmptyStatement emptyStatement) {
    return Stream.empty();
  }

  @Override
  public Stream<Statement> visitBlock(Block block) {
    return block.statements().stream().flatMap(it -> it.accept(this));
  }

  @Override
  public Stream<Statement> visitExpressionStatement(ExpressionStatement expressionStatement) {
    return Stream.of(expressionStatement);
  }

  @Override
  public Stream<Statement> visitIf(If ifStatement) {
    return Stream.of(
        new If(
            ifStatement.condition(),
            block(ifStatement.then()),
            ifStatement.otherwise().map(this::otherwise),
            ifStatement.origin()));
  }

  private Statement otherwise(Statement statement) {
    Block block = block(statement);
    boolean isIf = block.statements().size() == 1 && block.statements().get(0) instanceof If;
    return isIf ? block.statements().get(0) : block;
  }

  @Override
  public Stream<Statement> visitWhile(While whileStatement) {
    return Stream.of(
        new While(
            whileStatement.condition(), block(whileStatement.body()), whileStatement.origin()));
  }

  @Override
  public Stream<Statement> visitFor(For forStatement) {
    return Stream.of(
        new For(
            forStatement.start(),
            forStatement.condition(),
            forStatement.step(),
            block(forStatement.body()),
            forStatement.origin()));
  }

  @Override
  public Stream<Statement> visitForeach(Foreach foreach) {
    return Stream.of(
        new Foreach(
            foreach.value().filter(it -> isUsed(it.name())),
            foreach.keys(),
            foreach.base(),
            foreach.slice(),
            foreach.sort(),
            foreach.limit(),
            block(foreach.body()),
            foreach.origin()));
  }

  @Override
  public Stream<Statement> visitBreak(Break breakStatement) {
    return Stream.of(breakStatement);
  }

  @Override
  public Stream<Statement> visitContinue(Continue continueStatement) {
    return Stream.of(continueStatement);
  }

  @Override
  public Stream<Statement> visitNext(Next next) {
    return Stream.of(next);
  }

  @Override
  public Stream<Statement> visitReturn(Return returnStatement) {
    return Stream.of(returnStatement);
  }

  @Override
  public Stream<Statement> visitDelete(Delete delete) {
    return Stream.of(delete);
  }

  @Override
  public Stream<Statement> visitTry(Try tryStatement) {
    Optional<String> message = tryStatement.message().filter(this::isUsed);
    return Stream.of(
        new Try(
            block(tryStatement.body()),
            message,
            block(tryStatement.handler()),
            tryStatement.origin()));
  }
}
