package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.regex.ByteRegex;
import io.github.stapwright.model.ByteString;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the last {@code =~} of a run matched; its groups are looked for when they are asked for. */
public final class RegexMatches {
  private static final ByteString EMPTY = ByteString.of("");

  private @Nullable ByteRegex regex;
  private ByteString subject = EMPTY;
  private boolean succeeded;
  private int @Nullable [] bounds;

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
