package io.github.stapwright.simulator.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A function whose body follows when it is planned. */
final class PlannedFunction {
  private final Scope scope;
  private @Nullable Action body;

  PlannedFunction(Scope scope) {
    this.scope = scope;
  }

  void complete(Action planned) {
    body = planned;
  }

  Scope scope() {
    return scope;
  }

  Action body() {
    return Objects.requireNonNull(body, "a body that is not planned yet");
  }
}
