package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Frame;
import java.util.List;

/** The arguments of one call in the script, evaluated when they are asked for. */
final class Arguments {
  private final List<Evaluator> evaluators;

  Arguments(List<Evaluator> evaluators) {
    this.evaluators = evaluators;
  }

  long number(Frame frame, int index) {
    return ((Evaluator.OfLong) evaluators.get(index)).evaluate(frame);
  }

  ByteString text(Frame frame, int index) {
    return ((Evaluator.OfString) evaluators.get(index)).evaluate(frame);
  }
}
