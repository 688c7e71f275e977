package io.github.stapwright.simulator.plan;

import java.util.List;
import java.util.Optional;

/** What a script can call without declaring it. */
@FunctionalInterface
public interface Library {

  /** The call of a function, or nothing if it is not simulated. */
  Optional<Evaluator> call(String name, List<Evaluator> arguments);
}
