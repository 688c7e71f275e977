package io.github.stapwright.language.check;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.FunctionBody;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pass over one body: what each of its statements tells of the types of variables. */
final class Inference implements Statement.Visitor<Void> {
  private final VisibleVariables variables;
  private final ExpressionInference expressions;
  private final TypeComplaints complaints;
  private @Nullable Block whole;

  Inference(Types types, Map<String, Variable> locals, Optional<FunctionType> function) {
    this(types, locals, function, TypeComplaints.none(), false);
  }

  Inference(
      Types types,
      Map<String, Variable> locals,
      Optional<FunctionType> function,
      TypeComplaints complaints,
      boolean withoutProgram) {
    this.variables = new VisibleVariables(types, locals, function, withoutProgram);
    this.expressions = new ExpressionInference(variables, complaints);
    this.complaints = complaints;
  }

  /** Whether anything new was learnt. */
  boolean learnFromBody(FunctionBody body) {
    if (body instanceof Block block) {
      whole = block;
      block.accept(this);
    }
    return variables.hasNews();
  }

  /** The type of the expression, where {@code wanted} is wanted. */
  Kind of(Expression expression, Kind wanted) {
    return expressions.of(expression, wanted);
  }

  @Override
  public Void visitEmptyStatement(EmptyStatement emptyStatement) {
    return null;
  }

  @Override
  public Void visitBlock(Block block) {
    block.statements().forEach(it -> it.accept(this));
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatement expressionStatement) {
    of(expressionStatement.expression(), Kind.UNKNOWN);
    return null;
  }

  @Override
  public Void visitIf(If ifStatement) {
    of(ifStatement.condition(), Kind.LONG);
    ifStatement.then().accept(this);
    ifStatement.otherwise().ifPresent(it -> it.accept(this));
    return null;
  }

  @Override
  public Void visitWhile(While whileStatement) {
    of(whileStatement.condition(), Kind.LONG);
    return whileStatement.body().accept(this);
  }

  @Override
  public Void visitFor(For forStatement) {
    forStatement.start().ifPresent(it -> of(it, Kind.UNKNOWN));
    forStatement.condition().ifPresent(it -> of(it, Kind.LONG));
    forStatement.step().ifPresent(it -> of(it, Kind.UNKNOWN));
    return forStatement.body().accept(this);
  }

  @Override
  public Void visitForeach(Foreach foreach) {
    if (foreach.base() instanceof Symbol symbol) {
      walk(foreach, symbol);
    } else {
      of((Histogram) foreach.base(), Kind.UNKNOWN);
      foreach.keys().forEach(it -> learn(it, Kind.LONG));
      foreach.value().ifPresent(it -> learn(it, Kind.LONG));
    }
    foreach.limit().ifPresent(it -> of(it, Kind.LONG));
    return foreach.body().accept(this);
  }

  private Kind learn(Symbol symbol, Kind kind) {
    return variables.learn(variables.named(symbol.name()), kind);
  }

  private void walk(Foreach foreach, Symbol symbol) {
    Variable array = variables.array(symbol.name());
    for (int part = 0; part < foreach.keys().size(); part++) {
      Symbol key = foreach.keys().get(part);
      Kind known = part < array.keys().size() ? array.keys().get(part) : Kind.UNKNOWN;
      Kind kind = of(key, known);
      variables.learnKey(array, part, kind);
      complaints.ifUnknown(key, kind);
    }
    if (!foreach.slice().isEmpty()) {
      expressions.keys(symbol, foreach.slice());
    }
    foreach.value().ifPresent(it -> hold(it, array));
    if (foreach.sort().flatMap(Sort::aggregate).isPresent()) {
      complaints.unless(symbol, Kind.STATS, array.value());
    }
    complaints.ifUnknown(symbol, array.value());
  }

  private void hold(Symbol value, Variable array) {
    // What the loop does with the value tells nothing of the array.
    if (array.value() != Kind.STATS) {
      of(value, array.value());
    }
    complaints.ifWalkedStatistic(value, array.value());
  }

  @Override
  public Void visitBreak(Break breakStatement) {
    return null;
  }

  @Override
  public Void visitContinue(Continue continueStatement) {
    return null;
  }

  @Override
  public Void visitNext(Next next) {
    return null;
  }

  @Override
  public Void visitReturn(Return returnStatement) {
    returnStatement.value().map(it -> of(it, variables.result())).ifPresent(variables::learnResult);
    return null;
  }

  @Override
  public Void visitDelete(Delete delete) {
    expressions.used(delete.operand(), Kind.UNKNOWN);
    return null;
  }

  @Override
  public Void visitTry(Try tryStatement) {
    tryStatement.body().accept(this);
    tryStatement.message().ifPresent(this::message);
    return tryStatement.handler().accept(this);
  }

  private Origin declaration(String name) {
    return variables
        .declaration(name)
        .or(() -> firstUse(Objects.requireNonNull(whole), name))
        .orElseGet(() -> Objects.requireNonNull(whole).origin());
  }

  private static Optional<Origin> firstUse(Node node, String name) {
    return node instanceof Symbol symbol && symbol.name().equals(name)
        ? Optional.of(symbol.origin())
        : node.children().stream().flatMap(it -> firstUse(it, name).stream()).findFirst();
  }

  /**
   * SystemTap blames what declares the variable: a global, a parameter, the first use of a local.
   */
  private void message(String name) {
    Kind kind = variables.learn(variables.named(name), Kind.STRING);
    if (kind != Kind.STRING) {
      complaints.unless(new Symbol(name, declaration(name)), Kind.STRING, kind);
    }
  }
}
