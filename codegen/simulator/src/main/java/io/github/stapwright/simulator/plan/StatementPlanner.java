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
import java.util.function.Function;

/** Turns statements into actions. */
final class StatementPlanner implements Statement.Visitor<Action> {
  private static final int MOST_TOGETHER = 10;

  private final Planner plan;
  private final ExpressionPlanner expressions;
  private int actions;

  StatementPlanner(Planner plan, Scope scope) {
    this.plan = plan;
    this.expressions = new ExpressionPlanner(plan, scope);
  }

  /** The whole body of a handler or a function. */
  Action body(Statement statement) {
    return flushed(statement);
  }

  private Action plan(Statement statement) {
    return plan.instrument().statement(statement, statement.accept(this));
  }

  /**
   * SystemTap counts actions while it translates, and subtracts the sum at branches, at the end of
   * bodies, and once ten have come together (translator of 5.6).
   */
  private int taken() {
    int sum = actions;
    actions = 0;
    return sum;
  }

  private Action counted(Action action, Location at) {
    int sum = ++actions < MOST_TOGETHER ? 0 : taken();
    return sum == 0 ? action : followedByCount(action, sum, at);
  }

  private Action flushed(Statement statement) {
    Action action = plan(statement);
    int sum = taken();
    return sum == 0 ? action : followedByCount(action, sum, Location.of(statement));
  }

  private static Action followedByCount(Action action, int sum, Location at) {
    return frame -> {
      Flow flow = action.run(frame);
      if (flow == Flow.ON) {
        frame.host().countActions(sum, at);
      }
      return flow;
    };
  }

  /** Leaves what is around it, after its own action is counted. */
  private Action jump(Statement statement, Action action) {
    actions++;
    int sum = taken();
    Location at = Location.of(statement);
    return frame -> {
      frame.host().countActions(sum, at);
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
    Evaluator.OfLong condition = expressions.condition(ifStatement.condition());
    actions++;
    int sum = taken();
    Location at = Location.of(ifStatement);
    Action then = flushed(ifStatement.then());
    Action otherwise = ifStatement.otherwise().map(this::flushed).orElse(frame -> Flow.ON);
    return frame -> {
      frame.host().countActions(sum, at);
      return condition.evaluate(frame) != 0 ? then.run(frame) : otherwise.run(frame);
    };
  }

  @Override
  public Action visitWhile(While whileStatement) {
    Evaluator.OfLong condition = expressions.condition(whileStatement.condition());
    return loop(whileStatement, frame -> {}, condition, whileStatement.body(), frame -> {});
  }

  @Override
  public Action visitFor(For forStatement) {
    Effect start = forStatement.start().map(this::effect).orElse(frame -> {});
    actions += forStatement.start().isPresent() ? 1 : 0;
    Evaluator.OfLong condition =
        forStatement.condition().map(expressions::condition).orElse(frame -> 1);
    Effect step = forStatement.step().map(this::effect).orElse(frame -> {});
    Action loop = loop(forStatement, start, condition, forStatement.body(), step);
    actions += forStatement.step().isPresent() ? 1 : 0;
    return loop;
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
      Evaluator.OfLong condition,
      Statement repeated,
      Effect step) {
    actions++;
    int sum = taken();
    Location at = Location.of(statement);
    // The turn of the loop itself, counted with its body.
    actions++;
    Action body = flushed(repeated);
    return frame -> {
      start.of(frame);
      frame.host().countActions(sum, at);
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
    actions++;
    int sum = taken();
    Location at = Location.of(foreach);
    actions++;
    Action loop = new ForeachPlanner(expressions).plan(foreach, flushed(foreach.body()));
    return frame -> {
      frame.host().countActions(sum, at);
      return loop.run(frame);
    };
  }

  @Override
  public Action visitBreak(Break breakStatement) {
    return jump(breakStatement, frame -> Flow.BREAK);
  }

  @Override
  public Action visitContinue(Continue continueStatement) {
    return jump(continueStatement, frame -> Flow.CONTINUE);
  }

  @Override
  public Action visitNext(Next next) {
    return jump(next, frame -> Flow.NEXT);
  }

  @Override
  public Action visitReturn(Return returnStatement) {
    if (returnStatement.value().isEmpty()) {
      return jump(returnStatement, frame -> Flow.RETURN);
    }
    Evaluator value = returnStatement.value().get().accept(expressions);
    if (value instanceof Evaluator.OfString string) {
      Evaluator.OfString cut = expressions.cut(string);
      return jump(
          returnStatement,
          frame -> {
            frame.stringResult = cut.evaluate(frame);
            return Flow.RETURN;
          });
    }
    Evaluator.OfLong number = (Evaluator.OfLong) value;
    return jump(
        returnStatement,
        frame -> {
          frame.longResult = number.evaluate(frame);
          return Flow.RETURN;
        });
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
    int sum = taken();
    Location at = Location.of(tryStatement);
    Action body = flushed(tryStatement.body());
    Action handler = flushed(tryStatement.handler());
    Function<Frame, Places.OfString> message = message(tryStatement);
    return frame -> {
      if (sum > 0) {
        frame.host().countActions(sum, at);
      }
      try {
        return body.run(frame);
      } catch (ScriptError error) {
        if (error.isFinal()) {
          throw error;
        }
        Places.OfString place = message.apply(frame);
        if (place != null) {
          place.write(frame, expressions.cut(it -> error.text()).evaluate(frame));
        }
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
