package io.github.stapwright.simulator.plan;

import io.github.stapwright.simulator.value.ScriptError;

/** Gives errors the place in the script that they come from. */
final class Blame {
  private Blame() {}

  static Evaluator on(Location location, Evaluator evaluator) {
    return evaluator instanceof Evaluator.OfString text
        ? text(location, text)
        : number(location, (Evaluator.OfLong) evaluator);
  }

  static Evaluator.OfLong number(Location location, Evaluator.OfLong evaluator) {
    return frame -> {
      try {
        return evaluator.evaluate(frame);
      } catch (ScriptError error) {
        throw error.at(frame.blame(location.toString()));
      }
    };
  }

  static Evaluator.OfString text(Location location, Evaluator.OfString evaluator) {
    return frame -> {
      try {
        return evaluator.evaluate(frame);
      } catch (ScriptError error) {
        throw error.at(frame.blame(location.toString()));
      }
    };
  }
}
