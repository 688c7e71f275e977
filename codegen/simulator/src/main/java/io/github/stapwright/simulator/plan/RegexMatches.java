package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.regex.ByteRegex;
import io.github.stapwright.model.ByteString;

/** What the last {@code =~} of a run matched; its groups are looked for when they are asked for. */
public final class RegexMatches {
  private static final ByteString EMPTY = ByteString.of("");

  private ByteRegex regex;
  private ByteString subject = EMPTY;
  private boolean succeeded;
  private int[] bounds;

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
    return regex.groups();
  }

  /** The text of a group, empty if it did not take part. */
  public ByteString group(int group) {
    if (bounds == null) {
      bounds = regex.match(subject);
    }
    int begin = bounds[2 * group];
    return begin < 0 ? EMPTY : subject.slice(begin, bounds[2 * group + 1]);
  }
}
