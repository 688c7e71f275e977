package io.github.stapwright.language.layout;

import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Loop;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.Type;
import io.github.stapwright.model.While;
import java.util.List;
import java.util.Optional;

/** The tokens of declarations and statements. */
final class StatementText implements Declaration.Visitor<Pieces>, Statement.Visitor<Pieces> {
  private final Pieces pieces;
  private final ExpressionText expressions;
  private final PointText points;

  /** How deep the next statement lies below the braces around it. */
  private int level;

  StatementText(Pieces pieces) {
    this.pieces = pieces;
    this.expressions = new ExpressionText(pieces);
    this.points = new PointText(pieces, expressions);
  }

  @Override
  public Pieces visitProbe(Probe probe) {
    pieces.at(probe.origin()).declaration("probe");
    points.of(probe.points());
    return block(probe.body(), probe.origin());
  }

  @Override
  public Pieces visitAlias(Alias alias) {
    pieces.at(alias.origin()).declaration("probe");
    for (int name = 0; name < alias.names().size(); name++) {
      if (name > 0) {
        pieces.binary("=");
      }
      points.of(alias.names().get(name));
    }
    pieces.binary(alias.form() == Alias.Form.EPILOGUE ? "+=" : "=");
    points.of(alias.points());
    block(alias.body(), alias.origin());
    if (alias.epilogue().isPresent()) {
      pieces.comma();
      block(alias.epilogue().get(), alias.origin());
    }
    return pieces;
  }

  @Override
  public Pieces visitGlobal(Global global) {
    pieces.at(global.origin()).declaration(global.isPrivate() ? "private" : "global");
    pieces.word(global.name());
    if (global.wraps()) {
      pieces.postfix("%");
    }
    if (global.size().isPresent()) {
      pieces.open("[").word(Integer.toString(global.size().getAsInt())).close("]");
    }
    if (global.initial().isPresent()) {
      pieces.binary("=");
      expressions.of(global.initial().get());
    }
    return pieces;
  }

  @Override
  public Pieces visitFunction(Function function) {
    pieces.at(function.origin());
    if (function.isPrivate()) {
      pieces.declaration("private").keyword("function");
    } else {
      pieces.declaration("function");
    }
    pieces.word(function.name());
    type(function.result());
    parameters(function.parameters());
    if (function.priority().isPresent()) {
      pieces.glue(":").word(Long.toString(function.priority().getAsLong()));
    }
    if (function.body() instanceof EmbeddedCode code) {
      return pieces.keyword("%{" + code.code() + "%}");
    }
    return block((Block) function.body(), function.origin());
  }

  private void parameters(List<Parameter> parameters) {
    pieces.open("(");
    for (int index = 0; index < parameters.size(); index++) {
      if (index > 0) {
        pieces.comma();
      }
      pieces.word(parameters.get(index).name());
      type(parameters.get(index).type());
    }
    pieces.close(")");
  }

  private void type(Optional<Type> type) {
    type.ifPresent(it -> pieces.glue(":").word(it.text()));
  }

  @Override
  public Pieces visitEmbeddedCode(EmbeddedCode embeddedCode) {
    return pieces.at(embeddedCode.origin()).declaration("%{" + embeddedCode.code() + "%}");
  }

  private Pieces begin(Origin origin) {
    return pieces.at(origin).begin(level);
  }

  @Override
  public Pieces visitEmptyStatement(EmptyStatement emptyStatement) {
    return begin(emptyStatement.origin()).semicolon();
  }

  @Override
  public Pieces visitBlock(Block block) {
    begin(block.origin());
    return block(block, block.origin());
  }

  @Override
  public Pieces visitExpressionStatement(ExpressionStatement expressionStatement) {
    begin(expressionStatement.origin());
    return expressions.of(expressionStatement.expression()).semicolon();
  }

  @Override
  public Pieces visitIf(If ifStatement) {
    begin(ifStatement.origin());
    return branches(ifStatement);
  }

  private Pieces branches(If branch) {
    condition("if", branch.condition());
    if (branch.otherwise().isEmpty()) {
      return body(branch.then(), branch.origin());
    }
    if (endsInOpenIf(branch.then())) {
      block(new Block(List.of(branch.then()), branch.then().origin()), branch.origin());
    } else {
      body(branch.then(), branch.origin());
    }
    Statement otherwise = branch.otherwise().get();
    pieces.at(otherwise.origin()).keyword("else");
    return otherwise instanceof If next ? branches(next) : body(otherwise, branch.origin());
  }

  private Pieces condition(String word, Expression condition) {
    pieces.keyword(word).open("(");
    return expressions.of(condition).close(")");
  }

  /** Whether an {@code else} after the statement would be taken for its own. */
  private static boolean endsInOpenIf(Statement statement) {
    if (statement instanceof If branch) {
      return branch.otherwise().map(StatementText::endsInOpenIf).orElse(true);
    }
    return statement instanceof Loop loop && endsInOpenIf(loop.body());
  }

  @Override
  public Pieces visitWhile(While whileStatement) {
    begin(whileStatement.origin());
    condition("while", whileStatement.condition());
    return body(whileStatement.body(), whileStatement.origin());
  }

  @Override
  public Pieces visitFor(For forStatement) {
    begin(forStatement.origin()).keyword("for").open("(");
    forStatement.start().ifPresent(expressions::of);
    pieces.semicolon();
    forStatement.condition().ifPresent(expressions::of);
    pieces.semicolon();
    forStatement.step().ifPresent(expressions::of);
    pieces.close(")");
    return body(forStatement.body(), forStatement.origin());
  }

  @Override
  public Pieces visitForeach(Foreach foreach) {
    begin(foreach.origin()).keyword("foreach").open("(");
    new ForeachText(pieces, expressions).of(foreach);
    pieces.close(")");
    return body(foreach.body(), foreach.origin());
  }

  @Override
  public Pieces visitBreak(Break breakStatement) {
    return begin(breakStatement.origin()).keyword("break").semicolon();
  }

  @Override
  public Pieces visitContinue(Continue continueStatement) {
    return begin(continueStatement.origin()).keyword("continue").semicolon();
  }

  @Override
  public Pieces visitNext(Next next) {
    return begin(next.origin()).keyword("next").semicolon();
  }

  @Override
  public Pieces visitReturn(Return returnStatement) {
    begin(returnStatement.origin()).keyword("return");
    returnStatement.value().ifPresent(expressions::of);
    return pieces.semicolon();
  }

  @Override
  public Pieces visitDelete(Delete delete) {
    begin(delete.origin()).keyword("delete");
    return expressions.of(delete.operand()).semicolon();
  }

  @Override
  public Pieces visitTry(Try tryStatement) {
    begin(tryStatement.origin()).keyword("try");
    block(tryStatement.body(), tryStatement.handler().origin());
    pieces.keyword("catch");
    tryStatement.message().ifPresent(it -> pieces.open("(").word(it).close(")"));
    return block(tryStatement.handler(), tryStatement.origin());
  }

  private Pieces body(Statement body, Origin end) {
    if (body instanceof Block block) {
      return block(block, end);
    }
    level++;
    body.accept(this);
    level--;
    return pieces;
  }

  /**
   * A block at the end of a line.
   *
   * @param end what its closing brace belongs to
   */
  private Pieces block(Block block, Origin end) {
    int before = level;
    level = 0;
    pieces.openBlock();
    block.statements().forEach(it -> it.accept(this));
    level = before;
    return pieces.at(end).closeBlock();
  }
}
