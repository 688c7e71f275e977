package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.For;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Drafts of the statements that decide what is done. */
final class Control {
  private Control() {}

  static <C extends Context> Draft<List<Statement>> branch(
      Cond<?> condition, UnaryOperator<Body<C>> then) {
    Origin origin = Here.origin();
    return scope -> {
      Expression test = condition.draft().bind(scope);
      return List.of(new If(test, block(scope, then, origin), Optional.empty(), origin));
    };
  }

  static <C extends Context> Draft<List<Statement>> branch(
      Cond<?> condition, UnaryOperator<Body<C>> then, UnaryOperator<Body<C>> otherwise) {
    Origin origin = Here.origin();
    return scope -> {
      Expression test = condition.draft().bind(scope);
      Block whenTrue = block(scope, then, origin);
      Statement whenFalse = chained(block(scope, otherwise, origin));
      return List.of(new If(test, whenTrue, Optional.of(whenFalse), origin));
    };
  }

  /** {@code else { if ... }} is {@code else if ...}. */
  private static Statement chained(Block block) {
    List<Statement> statements = block.statements();
    boolean isIf = statements.size() == 1 && statements.get(0) instanceof If;
    return isIf ? statements.get(0) : block;
  }

  static <C extends Context> Draft<List<Statement>> loop(
      Cond<?> condition, UnaryOperator<Body<C>> body) {
    Origin origin = Here.origin();
    return scope -> {
      Expression test = condition.draft().bind(scope);
      return List.of(new While(test, loopBlock(scope, body, origin), origin));
    };
  }

  static <C extends Context> Draft<List<Statement>> loop(
      LocalDraft local, Num<?> start, Cond<?> condition, Num<?> step, UnaryOperator<Body<C>> body) {
    Origin origin = local.origin();
    return scope -> {
      Expression first = start.draft().bind(scope);
      Symbol name = new Symbol(scope.open(local), origin);
      Expression begin = new Assignment(name, AssignmentOperator.ASSIGN, first, origin);
      Expression test = condition.draft().bind(scope);
      Expression forth = step.draft().bind(scope);
      Block block = loopBlock(scope, body, origin);
      scope.close(local);
      return List.of(
          new For(Optional.of(begin), Optional.of(test), Optional.of(forth), block, origin));
    };
  }

  static <C extends Context> Draft<List<Statement>> loop(
      Num<?> start, Cond<?> condition, Num<?> step, UnaryOperator<Body<C>> body) {
    Origin origin = Here.origin();
    return scope -> {
      Expression begin = start.draft().bind(scope);
      Expression test = condition.draft().bind(scope);
      Expression forth = step.draft().bind(scope);
      Block block = loopBlock(scope, body, origin);
      return List.of(
          new For(Optional.of(begin), Optional.of(test), Optional.of(forth), block, origin));
    };
  }

  static <C extends Context> Draft<List<Statement>> attempt(
      UnaryOperator<Body<C>> body, UnaryOperator<Body<C>> handler) {
    Origin origin = Here.origin();
    return scope ->
        List.of(
            new Try(
                block(scope, body, origin),
                Optional.empty(),
                block(scope, handler, origin),
                origin));
  }

  static <C extends Context> Draft<List<Statement>> attempt(
      UnaryOperator<Body<C>> body, LocalDraft message, UnaryOperator<Body<C>> handler) {
    Origin origin = message.origin();
    return scope -> {
      Block attempted = block(scope, body, origin);
      String name = scope.open(message);
      Block handled = block(scope, handler, origin);
      scope.close(message);
      // SystemTap 4.8 refuses a message that the handler does not use.
      Optional<String> used = Optional.of(name).filter(it -> Walk.isUsed(it, handled));
      return List.of(new Try(attempted, used, handled, origin));
    };
  }

  static Draft<List<Statement>> returned() {
    Origin origin = Here.origin();
    return scope -> {
      scope.requireFunction(origin);
      return List.of(new Return(Optional.empty(), origin));
    };
  }

  static Draft<List<Statement>> returned(Expr<?> value) {
    Origin origin = Here.origin();
    return scope -> {
      scope.requireFunction(origin);
      return List.of(new Return(Optional.of(value.draft().bind(scope)), origin));
    };
  }

  private static <C extends Context> Block block(
      Scope scope, UnaryOperator<Body<C>> body, Origin origin) {
    return new Block(body.apply(Body.empty()).bind(scope), origin);
  }

  private static <C extends Context> Block loopBlock(
      Scope scope, UnaryOperator<Body<C>> body, Origin origin) {
    scope.enterLoop();
    Block block = block(scope, body, origin);
    scope.leaveLoop();
    return block;
  }
}
