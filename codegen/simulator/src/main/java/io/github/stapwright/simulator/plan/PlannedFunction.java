package io.github.stapwright.simulator.plan;

/** A function whose body follows when it is planned. */
final class PlannedFunction {
  private final Scope scope;
  private Action body;

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
    return body;
  }
}
