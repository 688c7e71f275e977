package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.regex.ByteRegex;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.StringLiteral;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the last {@code =~} of a run matched; its groups are looked for when they are asked for. */
public final class RegexMatches {
  private static final ByteString EMPTY = ByteString.of("");

  private @Nullable ByteRegex regex;
  private ByteString subject = EMPTY;
  private boolean succeeded;
  private int @Nullable [] bounds;

  /** {@code SUBJECT =~ "PATTERN"}. */
  static Evaluator plan(RegexMatch match, ExpressionPlanner expressions) {
    Evaluator.OfString subject = expressions.string(match.subject());
    if (!(match.pattern() instanceof StringLiteral literal)) {
      throw RefusedExpressions.notSimulated(
          match, "a regular expression that is a script argument");
    }
    ByteRegex regex = compiled(literal);
    boolean negated = match.negated();
    return (Evaluator.OfLong)
        frame -> {
          RegexMatches last = frame.host().state(RegexMatches.class, RegexMatches::new);
          return last.found(regex, subject.evaluate(frame)) != negated ? 1 : 0;
        };
  }

  private static ByteRegex compiled(StringLiteral literal) {
    try {
      return ByteRegex.of(literal.value());
    } catch (IllegalArgumentException wrong) {
      throw new NotSimulatedException(
          literal.origin(), "this is no regular expression: " + wrong.getMessage());
    }
  }

  /** Whether {@code expression} matches in {@code text}. */
  boolean found(ByteRegex expression, ByteString text) {
    regex = expression;
    subject = text;
    bounds = null;
    succeeded = expression.matches(text);
    return succeeded;
  }

  /** Whether it matched. */
  public boolean succeeded() {
    return succeeded;
  }

  /** How many groups the expression has, with the whole match as the first. */
  public int groups() {
    return regex().groups();
  }

  /** The text of a group, empty if it did not take part. */
  public ByteString group(int group) {
    int[] found = bounds();
    int begin = found[2 * group];
    return begin < 0 ? EMPTY : subject.slice(begin, found[2 * group + 1]);
  }

  private int[] bounds() {
    if (bounds == null) {
      bounds = regex().match(subject);
    }
    return Objects.requireNonNull(bounds, "no match");
  }

  private ByteRegex regex() {
    return Objects.requireNonNull(regex, "nothing was matched yet");
  }
}
