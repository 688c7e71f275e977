package io.github.stapwright.simulator;

import io.github.stapwright.simulator.event.Event;
import java.util.Objects;

/** Two that look on at the same run. */
public record BothObservers(Observer first, Observer second) implements Observer {
  /** Requires both. */
  public BothObservers {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
  }

  @Override
  public Output output(Output output) {
    return first.output(second.output(output));
  }

  @Override
  public void begins(Simulation run) {
    first.begins(run);
    second.begins(run);
  }

  @Override
  public void happens(Event event) {
    first.happens(event);
    second.happens(event);
  }

  @Override
  public long nextLook() {
    return Math.min(first.nextLook(), second.nextLook());
  }

  @Override
  public void looks(long time) {
    for (Observer each : new Observer[] {first, second}) {
      if (each.nextLook() <= time) {
        each.looks(time);
      }
    }
  }

  @Override
  public void ended(RunOutcome outcome) {
    first.ended(outcome);
    second.ended(outcome);
  }
}
