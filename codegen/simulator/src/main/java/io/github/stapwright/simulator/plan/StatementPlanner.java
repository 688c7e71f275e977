package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.ByteString;
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
import io.github.stapwright.simulator.value.Cell;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.Optional;
import java.util.function.Function;

/** Turns statements into actions. */
final class StatementPlanner implements Statement.Visitor<Action> {
  private final Planner plan;
  private final ExpressionPlanner expressions;

  StatementPlanner(Planner plan, Scope scope) {
    this.plan = plan;
    this.expressions = new ExpressionPlanner(plan, scope);
  }

  Action plan(Statement statement) {
    return plan.instrument().statement(statement, statement.accept(this));
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
    Evaluator value = expressionStatement.expression().accept(expressions);
    if (value instanceof Evaluator.OfString string) {
      return frame -> {
        frame.host().countAction();
        string.evaluate(frame);
        return Flow.ON;
      };
    }
    Evaluator.OfLong number = (Evaluator.OfLong) value;
    return frame -> {
      frame.host().countAction();
      number.evaluate(frame);
      return Flow.ON;
    };
  }

  @Override
  public Action visitIf(If ifStatement) {
    Evaluator.OfLong condition = expressions.condition(ifStatement.condition());
    Action then = plan(ifStatement.then());
    Action otherwise = ifStatement.otherwise().map(this::plan).orElse(frame -> Flow.ON);
    return frame -> {
      frame.host().countAction();
      return condition.evaluate(frame) != 0 ? then.run(frame) : otherwise.run(frame);
    };
  }

  @Override
  public Action visitWhile(While whileStatement) {
    Evaluator.OfLong condition = expressions.condition(whileStatement.condition());
    return loop(frame -> {}, condition, plan(whileStatement.body()), frame -> {});
  }

  @Override
  public Action visitFor(For forStatement) {
    return loop(
        effect(forStatement.start()),
        forStatement.condition().map(expressions::condition).orElse(frame -> 1),
        plan(forStatement.body()),
        effect(forStatement.step()));
  }

  /** An expression of a {@code for}, evaluated for its effect. */
  private interface Effect {
    void of(Frame frame);
  }

  private Effect effect(Optional<Expression> expression) {
    if (expression.isEmpty()) {
      return frame -> {};
    }
    Evaluator value = expression.get().accept(expressions);
    return value instanceof Evaluator.OfString string
        ? string::evaluate
        : ((Evaluator.OfLong) value)::evaluate;
  }

  private static Action loop(Effect start, Evaluator.OfLong condition, Action body, Effect step) {
    return frame -> {
      start.of(frame);
      while (condition.evaluate(frame) != 0) {
        frame.host().countAction();
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
    return new ForeachPlanner(expressions).plan(foreach, plan(foreach.body()));
  }

  @Override
  public Action visitBreak(Break breakStatement) {
    return frame -> Flow.BREAK;
  }

  @Override
  public Action visitContinue(Continue continueStatement) {
    return frame -> Flow.CONTINUE;
  }

  @Override
  public Action visitNext(Next next) {
    return frame -> Flow.NEXT;
  }

  @Override
  public Action visitReturn(Return returnStatement) {
    if (returnStatement.value().isEmpty()) {
      return frame -> Flow.RETURN;
    }
    Evaluator value = returnStatement.value().get().accept(expressions);
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
    if (delete.operand() instanceof ArrayElement element
        && element.base() instanceof Symbol array) {
      var store = expressions.places().array(array);
      Places.Key key = expressions.places().key(element.index());
      return frame -> {
        frame.host().countAction();
        store.remove(key.of(frame));
        return Flow.ON;
      };
    }
    if (delete.operand() instanceof Symbol symbol) {
      return deleted(symbol);
    }
    throw new NotSimulatedException(delete.origin(), "deleting this is not simulated");
  }

  private Action deleted(Symbol symbol) {
    var array = plan.globals().array(symbol.name());
    if (array.isPresent()) {
      return effect(frame -> array.get().clear());
    }
    Optional<Cell> cell = plan.globals().scalar(symbol.name());
    if (cell.isPresent() && cell.get() instanceof Cell.OfStatistic statistic) {
      var empty = plan.globals().emptyStatistic(symbol.name());
      return effect(frame -> statistic.value = empty.get());
    }
    if (expressions.isString(symbol)) {
      Places.OfString place = expressions.places().string(symbol);
      return effect(frame -> place.write(frame, ByteString.of("")));
    }
    Places.OfLong place = expressions.places().number(symbol);
    return effect(frame -> place.write(frame, 0));
  }

  private static Action effect(Effect effect) {
    return frame -> {
      frame.host().countAction();
      effect.of(frame);
      return Flow.ON;
    };
  }

  @Override
  public Action visitTry(Try tryStatement) {
    Action body = plan(tryStatement.body());
    Action handler = plan(tryStatement.handler());
    Function<Frame, Places.OfString> message = message(tryStatement);
    return frame -> {
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
