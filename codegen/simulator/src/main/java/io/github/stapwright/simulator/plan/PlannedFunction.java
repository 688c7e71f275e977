package io.github.stapwright.simulator.plan;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A function whose body follows when it is planned. */
final class PlannedFunction {
  private final Scope scope;
  private final Location declaration;
  private @Nullable Action body;
  private OptionalInt count = OptionalInt.empty();

  PlannedFunction(Scope scope, Location declaration) {
    this.scope = scope;
    this.declaration = declaration;
  }

  void complete(Action planned, OptionalInt actions) {
    body = planned;
    count = actions;
  }

  /** Runs it, if the handler may take all of its actions. */
  Action.Flow run(Frame frame) {
    frame.requireActions(count.orElse(0), declaration);
    return body().run(frame);
  }

  Scope scope() {
    return scope;
  }

  private Action body() {
    return Objects.requireNonNull(body, "a body that is not planned yet");
  }
}
