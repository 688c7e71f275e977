package io.github.stapwright.simulator.value;

/** Leaves a handler because of {@code abort()}; nothing catches it. */
public final class Abort extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** An end without a trace. */
  public Abort() {
    super("abort()", null, false, false);
  }
}
