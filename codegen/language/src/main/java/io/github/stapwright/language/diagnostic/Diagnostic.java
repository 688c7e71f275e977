package io.github.stapwright.language.diagnostic;

import io.github.stapwright.model.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * One problem at one place.
 *
 * @param sentence what was required and what was found, names and code in backticks, without a full
 *     stop
 * @param fix what to write instead, if one is known
 */
public record Diagnostic(Problem problem, Origin origin, String sentence, Optional<String> fix) {

  /** Requires every component. */
  public Diagnostic {
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(sentence, "sentence");
    Objects.requireNonNull(fix, "fix");
  }

  /** A problem without a known mend. */
  public static Diagnostic of(Problem problem, Origin origin, String sentence) {
    return new Diagnostic(problem, origin, sentence, Optional.empty());
  }

  /** This problem with its mend. */
  public Diagnostic withFix(String text) {
    return new Diagnostic(problem, origin, sentence, Optional.of(text));
  }

  /** How bad it is. */
  public Severity severity() {
    return problem.severity();
  }

  /** The first line of its text, {@code FILE:LINE:COL: error NAME: sentence}. */
  @Override
  public String toString() {
    String place = origin.isKnown() ? origin + ": " : "";
    return place + severity().text() + " " + problem.name() + ": " + sentence;
  }
}
