package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;

/** An expression that is ready to be evaluated. */
public sealed interface Evaluator {

  /** One whose value is a number. */
  non-sealed interface OfLong extends Evaluator {
    /** The value. */
    long evaluate(Frame frame);
  }

  /** One whose value is a string. */
  non-sealed interface OfString extends Evaluator {
    /** The value, not longer than a string can be. */
    ByteString evaluate(Frame frame);
  }
}
