package io.github.stapwright.simulator.scenario;

import java.util.List;
import java.util.Objects;

/** A step of a scenario. */
sealed interface Step {

  /** Things happen. */
  record Happen(List<Moment> moments) implements Step {
    public Happen {
      moments = List.copyOf(moments);
    }
  }

  /** Something is expected of the run so far. */
  record Expect(Expectation expectation) implements Step {
    public Expect {
      Objects.requireNonNull(expectation, "expectation");
    }
  }
}
