package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Origin;

/**
 * The script uses something that is not simulated; it is said before the run, not in the middle of
 * it.
 */
public final class NotSimulatedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Origin origin;

  /** With one sentence that names what is used. */
  public NotSimulatedException(Origin origin, String sentence) {
    super(sentence);
    this.origin = origin;
  }

  /** What is told to the user. */
  public Diagnostic diagnostic() {
    return Diagnostic.of(Problem.NOT_SIMULATED, origin, String.valueOf(getMessage()));
  }

  /** Where the script uses it. */
  public Origin origin() {
    return origin;
  }
}
