package io.github.stapwright.language.glob;

import java.util.Objects;

/**
 * A pattern as {@code fnmatch(3)} reads it: {@code *}, {@code ?} and {@code [...]}. SystemTap takes
 * them for marks, providers, files, functions, aliases and in conditions of its preprocessor.
 *
 * @param pattern the pattern
 */
public record Glob(String pattern) {
  /** Requires the pattern. */
  public Glob {
    Objects.requireNonNull(pattern, "pattern");
  }

  /** Whether it may match more than the text that it is. */
  public boolean hasWildcard() {
    return pattern.chars().anyMatch(it -> "*?[\\".indexOf(it) >= 0);
  }

  /**
   * Whether it matches all of {@code text}. It goes back to the last star only, which is enough and
   * never takes exponential time.
   */
  public boolean matches(String text) {
    int at = 0;
    int from = 0;
    int star = -1;
    int retry = 0;
    while (from < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = ++at;
        retry = from;
        continue;
      }
      int next = at < pattern.length() ? step(at, text.charAt(from)) : -1;
      if (next >= 0) {
        at = next;
        from++;
      } else if (star >= 0) {
        at = star;
        from = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** Where the pattern goes on if what stands at {@code at} matches {@code found}, else -1. */
  private int step(int at, char found) {
    char wanted = pattern.charAt(at);
    if (wanted == '?') {
      return at + 1;
    }
    if (wanted == '[') {
      int end = pattern.indexOf(']', at + 2);
      if (end > 0) {
        return isInSet(at + 1, end, found) ? end + 1 : -1;
      }
    }
    if (wanted == '\\' && at + 1 < pattern.length()) {
      return pattern.charAt(at + 1) == found ? at + 2 : -1;
    }
    return wanted == found ? at + 1 : -1;
  }

  /** Whether the set between the brackets, ranges and a sign of negation included, holds it. */
  private boolean isInSet(int begin, int end, char found) {
    boolean negated = pattern.charAt(begin) == '!' || pattern.charAt(begin) == '^';
    boolean in = false;
    for (int index = negated ? begin + 1 : begin; index < end; index++) {
      char low = pattern.charAt(index);
      boolean range = index + 2 < end && pattern.charAt(index + 1) == '-';
      char high = range ? pattern.charAt(index + 2) : low;
      in |= found >= low && found <= high;
      index += range ? 2 : 0;
    }
    return in != negated;
  }
}
