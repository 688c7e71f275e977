package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.PointContext;
import io.github.stapwright.language.syntax.SystemTap.PointPartContext;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What may stand behind a probe point, and where. */
final class PointChecks {
  private static final int MOST_POINTS = 100_000;

  private PointChecks() {}

  /** How many points the braces stand for, at most {@link #MOST_POINTS} more than that. */
  static int count(PointContext point) {
    long count = 1;
    for (PointPartContext part : point.pointPart()) {
      long choices = part.component() == null ? 0 : 1;
      for (PointContext inner : part.point()) {
        choices += count(inner);
      }
      count = Math.min(count * choices, MOST_POINTS + 1);
    }
    return (int) count;
  }

  static boolean hasSuffix(PointContext point) {
    return point.suffix != null || holdsSuffix(lastPart(point));
  }

  private static boolean holdsSuffix(PointPartContext part) {
    return part.point().stream().anyMatch(PointChecks::hasSuffix);
  }

  private static boolean hasCondition(PointContext point) {
    return point.pointCondition() != null
        || lastPart(point).point().stream().anyMatch(PointChecks::hasCondition);
  }

  private static PointPartContext lastPart(PointContext point) {
    return point.pointPart(point.pointPart().size() - 1);
  }

  /** What is wrong with a point that has been read to its end and is in no braces itself. */
  static Optional<SyntaxProblem> problem(PointContext point) {
    if (count(point) > MOST_POINTS) {
      return problem(point.start, "the braces stand for more than " + MOST_POINTS + " points");
    }
    return misplaced(point);
  }

  private static Optional<SyntaxProblem> misplaced(PointContext point) {
    PointPartContext last = lastPart(point);
    for (PointPartContext part : point.pointPart()) {
      for (PointContext inner : part.point()) {
        Optional<SyntaxProblem> problem = misplaced(inner);
        if (problem.isPresent()) {
          return problem;
        }
        if (part != last && (hasSuffix(inner) || hasCondition(inner))) {
          return problem(
              point.start, "`?`, `!` and conditions stand behind the last part of a point only");
        }
      }
    }
    if (point.suffix != null && holdsSuffix(last)) {
      return problem(point.suffix, "`?` or `!` is given twice");
    }
    if (point.pointCondition() != null
        && last.point().stream().anyMatch(PointChecks::hasCondition)) {
      return problem(point.pointCondition().stop, "the condition is given twice");
    }
    return Optional.empty();
  }

  private static Optional<SyntaxProblem> problem(Token token, String sentence) {
    return Optional.of(SyntaxProblem.at((ScriptToken) token, sentence));
  }
}
