package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.model.Call;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.ArrayList;
import java.util.List;

/** Calls of the script's own functions and of the tapset's. */
final class FunctionCalls {
  private final Planner plan;

  FunctionCalls(Planner plan) {
    this.plan = plan;
  }

  Evaluator plan(Call call, ExpressionPlanner expressions) {
    List<Evaluator> arguments = expressions.all(call.arguments());
    List<FunctionType> chain = plan.types().functions(call.function(), arguments.size());
    if (chain.isEmpty()) {
      return new TapsetCalls(call, arguments).plan();
    }
    List<PlannedFunction> functions = chain.stream().map(plan::function).toList();
    List<Argument> passed = passed(chain.get(0), arguments, expressions);
    if (chain.get(0).result() == Kind.STRING) {
      Evaluator.OfString result = frame -> call(functions, passed, frame).stringResult;
      return result;
    }
    Evaluator.OfLong result = frame -> call(functions, passed, frame).longResult;
    return result;
  }

  /** Hands a value over to the frame of the function. */
  private interface Argument {
    void pass(Frame from, Frame to);
  }

  private List<Argument> passed(
      FunctionType type, List<Evaluator> arguments, ExpressionPlanner expressions) {
    List<Argument> passed = new ArrayList<>();
    for (int index = 0; index < arguments.size(); index++) {
      Variable parameter = type.parameters().get(index);
      int slot = plan.function(type).scope().slots().of(parameter.name());
      passed.add(argument(arguments.get(index), slot, expressions));
    }
    return passed;
  }

  private static Argument argument(Evaluator value, int slot, ExpressionPlanner expressions) {
    if (value instanceof Evaluator.OfString string) {
      Evaluator.OfString cut = expressions.cut(string);
      return (from, to) -> to.strings[slot] = cut.evaluate(from);
    }
    Evaluator.OfLong number = (Evaluator.OfLong) value;
    return (from, to) -> to.longs[slot] = number.evaluate(from);
  }

  /** Tries the functions of a chain in turn: {@code next} in one passes on to the one behind it. */
  private static Frame call(List<PlannedFunction> chain, List<Argument> passed, Frame frame) {
    for (PlannedFunction function : chain) {
      Frame called = frame.called(function.scope().slots());
      passed.forEach(it -> it.pass(frame, called));
      if (function.body().run(called) != Action.Flow.NEXT) {
        return called;
      }
    }
    throw ScriptError.of("all functions exhausted");
  }
}
