package io.github.stapwright.simulator.tapset;

import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Library;
import java.util.List;
import java.util.Optional;

/** All functions that are simulated. */
public final class SimulatedTapset implements Library {
  private final Table table = new Table();

  /** The whole library. */
  public SimulatedTapset() {
    Strings.declare(table);
    Tokens.declare(table);
    Matches.declare(table);
    UserMemory.declare(table);
    WideStrings.declare(table);
    Conversions.declare(table);
    NumberNames.declare(table);
    ArgumentNames.declare(table);
    NumberParts.declare(table);
    Contexts.declare(table);
    Clocks.declare(table);
    Indentation.declare(table);
    Logging.declare(table);
    Speculations.declare(table);
    Stopwatches.declare(table);
    Queues.declare(table);
    Ansi.declare(table);
    Errors.declare(table);
    Signals.declare(table);
    ByteOrder.declare(table);
    FloatingPoint.declare(table);
    Json.declare(table);
    Randomness.declare(table);
  }

  @Override
  public Optional<Evaluator> call(String name, List<Evaluator> arguments) {
    return Optional.ofNullable(table.call(name, arguments));
  }
}
