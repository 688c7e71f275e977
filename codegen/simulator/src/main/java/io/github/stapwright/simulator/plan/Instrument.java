package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Statement;

/** Puts itself around what a plan is made of, to see it run; asked once for each node. */
public interface Instrument {

  /** Sees nothing and costs nothing. */
  Instrument NONE =
      new Instrument() {
        @Override
        public Action statement(Statement statement, Action action) {
          return action;
        }

        @Override
        public Evaluator.OfLong condition(Expression condition, Evaluator.OfLong evaluator) {
          return evaluator;
        }
      };

  /** What runs in place of {@code action}. */
  Action statement(Statement statement, Action action);

  /**
   * What is evaluated in place of a condition that is not itself made of others by {@code &&},
   * {@code ||} or {@code !}.
   */
  Evaluator.OfLong condition(Expression condition, Evaluator.OfLong evaluator);
}
