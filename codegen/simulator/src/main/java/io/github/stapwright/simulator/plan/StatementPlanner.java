package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ArrayElement;
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
import io.github.stapwright.simulator.plan.Action.Flow;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns statements into actions. */
final class StatementPlanner implements Statement.Visitor<Action> {
  private final Planner plan;
  private final ExpressionPlanner expressions;
  private final ActionCounter actions;

  /**
   * A planner of one body.
   *
   * @param counts whether its actions are counted on the way
   */
  StatementPlanner(Planner plan, Scope scope, boolean counts) {
    this.plan = plan;
    this.actions = new ActionCounter(counts);
    this.expressions = new ExpressionPlanner(plan, scope, actions);
  }

  /** The whole body of a handler or a function. */
  Action body(Statement statement) {
    return flushed(statement);
  }

  private Action plan(Statement statement) {
    return plan.instrument().statement(statement, statement.accept(this));
  }

  private Action counted(Action action, Location at) {
    actions.add(1);
    int sum = actions.takenIfMany();
    return sum == 0 ? action : followedByCount(action, sum, at);
  }

  private Action flushed(Statement statement) {
    Action action = plan(statement);
    int sum = actions.taken();
    return sum == 0 ? action : followedByCount(action, sum, Location.of(statement));
  }

  private static Action followedByCount(Action action, int sum, Location at) {
    return frame -> {
      Flow flow = action.run(frame);
      if (flow == Flow.ON) {
        frame.countActions(sum, at);
      }
      return flow;
    };
  }

  /** Leaves what is around it, after its own action is counted. */
  private Action jump(Statement statement, Supplier<Action> planned) {
    actions.add(1);
    int sum = actions.taken();
    Location at = Location.of(statement);
    Action action = planned.get();
    return frame -> {
      frame.countActions(sum, at);
      return action.run(frame);
    };
  }

  @Override
  public Action visitEmptyStatement(EmptyStatement emptyStatement) {
    return frame -> Flow.ON;
  }

  @Override
  public Action visitBlock(Block block) {
    Action[] actions = block.statements().stream().map(this::plan).toArray(Action[]::new);
    return frame -> {
      for (Action action : actions) {
        Flow flow = action.run(frame);
        if (flow != Flow.ON) {
          return flow;
        }
      }
      return Flow.ON;
    };
  }

  @Override
  public Action visitExpressionStatement(ExpressionStatement expressionStatement) {
    Effect effect = effect(expressionStatement.expression());
    Action action =
        frame -> {
          effect.of(frame);
          return Flow.ON;
        };
    return counted(action, Location.of(expressionStatement));
  }

  @Override
  public Action visitIf(If ifStatement) {
    actions.add(1);
    int sum = actions.taken();
    Location at = Location.of(ifStatement);
    Evaluator.OfLong condition = expressions.condition(ifStatement.condition());
    Action then = flushed(ifStatement.then());
    Action otherwise = ifStatement.otherwise().map(this::flushed).orElse(frame -> Flow.ON);
    return frame -> {
      frame.countActions(sum, at);
      return condition.evaluate(frame) != 0 ? then.run(frame) : otherwise.run(frame);
    };
  }

  @Override
  public Action visitWhile(While whileStatement) {
    return loop(
        whileStatement,
        frame -> {},
        Optional.of(whileStatement.condition()),
        whileStatement.body(),
        Optional.empty());
  }

  @Override
  public Action visitFor(For forStatement) {
    Effect start = forStatement.start().map(this::effect).orElse(frame -> {});
    actions.add(forStatement.start().isPresent() ? 1 : 0);
    return loop(
        forStatement, start, forStatement.condition(), forStatement.body(), forStatement.step());
  }

  /** An expression, evaluated for its effect. */
  private interface Effect {
    void of(Frame frame);
  }

  private Effect effect(Expression expression) {
    Evaluator value = expression.accept(expressions);
    return value instanceof Evaluator.OfString string
        ? string::evaluate
        : ((Evaluator.OfLong) value)::evaluate;
  }

  private Action loop(
      Statement statement,
      Effect start,
      Optional<Expression> goesOn,
      Statement repeated,
      Optional<Expression> stepped) {
    actions.add(1);
    int sum = actions.taken();
    Location at = Location.of(statement);
    Evaluator.OfLong condition = goesOn.map(expressions::condition).orElse(frame -> 1);
    // The turn of the loop itself, counted with its body.
    actions.add(1);
    Action body = flushed(repeated);
    Effect step = stepped.map(this::effect).orElse(frame -> {});
    actions.add(stepped.isPresent() ? 1 : 0);
    return frame -> {
      start.of(frame);
      frame.countActions(sum, at);
      while (condition.evaluate(frame) != 0) {
        Flow flow = body.run(frame);
        if (flow == Flow.BREAK) {
          break;
        }
        if (flow != Flow.ON && flow != Flow.CONTINUE) {
          return flow;
        }
        step.of(frame);
      }
      return Flow.ON;
    };
  }

  @Override
  public Action visitForeach(Foreach foreach) {
    if (DeadLoops.isDead(foreach)) {
      return frame -> Flow.ON;
    }
    actions.add(1);
    int sum = actions.taken();
    Location at = Location.of(foreach);
    actions.add(1);
    Action loop = new ForeachPlanner(expressions).plan(foreach, flushed(foreach.body()));
    return frame -> {
      frame.countActions(sum, at);
      return loop.run(frame);
    };
  }

  @Override
  public Action visitBreak(Break breakStatement) {
    return jump(breakStatement, () -> frame -> Flow.BREAK);
  }

  @Override
  public Action visitContinue(Continue continueStatement) {
    return jump(continueStatement, () -> frame -> Flow.CONTINUE);
  }

  @Override
  public Action visitNext(Next next) {
    return jump(next, () -> frame -> Flow.NEXT);
  }

  @Override
  public Action visitReturn(Return returnStatement) {
    Optional<Expression> value = returnStatement.value();
    return jump(
        returnStatement, () -> value.isPresent() ? returning(value.get()) : frame -> Flow.RETURN);
  }

  private Action returning(Expression expression) {
    Evaluator value = expression.accept(expressions);
    if (value instanceof Evaluator.OfString string) {
      Evaluator.OfString cut = expressions.cut(string);
      return frame -> {
        frame.stringResult = cut.evaluate(frame);
        return Flow.RETURN;
      };
    }
    Evaluator.OfLong number = (Evaluator.OfLong) value;
    return frame -> {
      frame.longResult = number.evaluate(frame);
      return Flow.RETURN;
    };
  }

  @Override
  public Action visitDelete(Delete delete) {
    Location at = Location.of(delete);
    if (delete.operand() instanceof ArrayElement element
        && element.base() instanceof Symbol array) {
      return counted(new Deletion(expressions).of(array, element.index()), at);
    }
    if (delete.operand() instanceof Symbol symbol) {
      return counted(new Deletion(expressions).of(symbol, plan.globals()), at);
    }
    throw new NotSimulatedException(delete.origin(), "deleting this is not simulated");
  }

  @Override
  public Action visitTry(Try tryStatement) {
    int sum = actions.taken();
    Location at = Location.of(tryStatement);
    Action body = flushed(tryStatement.body());
    actions.add(1);
    int caught = actions.taken();
    Action handler = flushed(tryStatement.handler());
    Function<Frame, Places.OfString> message = message(tryStatement);
    return frame -> {
      frame.countActions(sum, at);
      try {
        return body.run(frame);
      } catch (ScriptError error) {
        if (error.isFinal() || !frame.host().hasActionsLeft()) {
          throw error;
        }
        Places.OfString place = message.apply(frame);
        if (place != null) {
          place.write(frame, expressions.cut(it -> error.text()).evaluate(frame));
        }
        frame.countActions(caught, at);
        return handler.run(frame);
      }
    };
  }

  private Function<Frame, Places.OfString> message(Try tryStatement) {
    Places.OfString place =
        tryStatement
            .message()
            .map(it -> expressions.places().string(new Symbol(it, tryStatement.origin())))
            .orElse(null);
    return frame -> place;
  }
}
