package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Calls of the script's own functions and of the tapset's. */
final class FunctionCalls {
  private final Planner plan;

  FunctionCalls(Planner plan) {
    this.plan = plan;
  }

  Evaluator plan(Call call, ExpressionPlanner expressions) {
    List<Evaluator> arguments = expressions.all(call.arguments());
    List<FunctionType> chain = plan.types().functions(call.function(), arguments.size());
    Location location = Location.of(call);
    if (chain.isEmpty()) {
      return library(call, arguments, location, expressions);
    }
    Step[] steps = chain.stream().map(it -> step(it, expressions)).toArray(Step[]::new);
    Argument[] passed = passed(call, chain.get(0), arguments, expressions).toArray(Argument[]::new);
    if (chain.get(0).result() == Kind.STRING) {
      Evaluator.OfString result = frame -> call(steps, passed, frame, location).stringResult;
      return result;
    }
    Evaluator.OfLong result = frame -> call(steps, passed, frame, location).longResult;
    return result;
  }

  /** A function of a chain, and the actions that are counted after its call. */
  private record Step(PlannedFunction function, int actions) {}

  private Step step(FunctionType type, ExpressionPlanner expressions) {
    OptionalInt count = plan.counts().of(type);
    return new Step(plan.function(type), count.isEmpty() ? 0 : counted(count, expressions));
  }

  private static int counted(OptionalInt count, ExpressionPlanner expressions) {
    expressions.actions().add(count.getAsInt());
    return expressions.actions().taken();
  }

  /** Hands a value over to the frame of the function. */
  private interface Argument {
    void pass(Frame from, Frame to);
  }

  /** A string in a local is copied when all arguments are evaluated (5.6). */
  private List<Argument> passed(
      Call call, FunctionType type, List<Evaluator> arguments, ExpressionPlanner expressions) {
    List<Argument> passed = new ArrayList<>();
    List<Argument> last = new ArrayList<>();
    for (int index = 0; index < arguments.size(); index++) {
      Variable parameter = type.parameters().get(index);
      int slot = plan.function(type).scope().slots().of(parameter.name());
      boolean itself = expressions.isPassedItself(call.arguments().get(index));
      (itself ? last : passed).add(argument(arguments.get(index), slot, expressions));
    }
    passed.addAll(last);
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
  private static Frame call(Step[] chain, Argument[] passed, Frame frame, Location at) {
    frame.host().called(at);
    try {
      for (Step step : chain) {
        Frame called = frame.called(step.function().scope().slots(), at);
        for (Argument argument : passed) {
          argument.pass(frame, called);
        }
        Action.Flow flow = step.function().run(called);
        frame.countActions(step.actions(), at);
        if (flow != Action.Flow.NEXT) {
          return called;
        }
      }
      throw ScriptError.of("all functions exhausted");
    } catch (ScriptError error) {
      throw error.at(frame.blame(at.toString()));
    }
  }

  private Evaluator library(
      Call call, List<Evaluator> arguments, Location location, ExpressionPlanner expressions) {
    Evaluator planned =
        plan.library()
            .call(call.function(), arguments)
            .orElseThrow(
                () ->
                    new NotSimulatedException(
                        call.origin(), "the function `" + call.function() + "` is not simulated"));
    LibraryPlaces places = LibraryPlaces.of(call);
    int actions = counted(OptionalInt.of(LibraryFunction.actions(call)), expressions);
    int depth = Nesting.libraryDepth(call.function());
    if (planned instanceof Evaluator.OfString text) {
      Evaluator.OfString cut = expressions.cut(text);
      return (Evaluator.OfString)
          frame -> {
            frame.host().called(location);
            try {
              checkNesting(frame, depth, location);
              ByteString result = cut.evaluate(frame);
              frame.countActions(actions, location);
              return result;
            } catch (ScriptError error) {
              throw error.at(places.blame(frame, location));
            }
          };
    }
    Evaluator.OfLong number = (Evaluator.OfLong) planned;
    return (Evaluator.OfLong)
        frame -> {
          frame.host().called(location);
          try {
            checkNesting(frame, depth, location);
            long result = number.evaluate(frame);
            frame.countActions(actions, location);
            return result;
          } catch (ScriptError error) {
            throw error.at(places.blame(frame, location));
          }
        };
  }

  private static void checkNesting(Frame frame, int depth, Location call) {
    try {
      frame.checkNesting(depth);
    } catch (ScriptError tooDeep) {
      throw tooDeep.at(frame.blame(call.toString()));
    }
  }
}
