package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions by name and number of arguments, {@code strlen/1}. */
final class Table {
  private final Map<String, Function<Arguments, Evaluator>> functions = new HashMap<>();

  /** A function that returns a number. */
  interface Number {
    long of(Frame frame, Arguments arguments);
  }

  /** A function that returns a string. */
  interface Text {
    ByteString of(Frame frame, Arguments arguments);
  }

  /** A function that returns nothing. */
  interface Effect {
    void of(Frame frame, Arguments arguments);
  }

  void number(String signature, Number function) {
    functions.put(signature, it -> (Evaluator.OfLong) frame -> function.of(frame, it));
  }

  void text(String signature, Text function) {
    functions.put(signature, it -> (Evaluator.OfString) frame -> function.of(frame, it));
  }

  void effect(String signature, Effect function) {
    number(
        signature,
        (frame, arguments) -> {
          function.of(frame, arguments);
          return 0;
        });
  }

  /** The call, or null if there is no such function. */
  @Nullable Evaluator call(String name, List<Evaluator> arguments) {
    Function<Arguments, Evaluator> function = functions.get(name + "/" + arguments.size());
    return function == null ? null : function.apply(new Arguments(arguments));
  }
}
