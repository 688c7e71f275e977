package io.github.stapwright.markers.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release series of a runtime, such as {@code 3.11}.
 *
 * @param major the first number
 * @param minor the second number; -1 in a registry stands for all of them
 */
public record RuntimeVersion(int major, int minor) implements Comparable<RuntimeVersion> {
  private static final Pattern TEXT =
      Pattern.compile("([0-9]{1,4})[.]([0-9]{1,4})(?:[.a-z+~-].*)?");

  /**
   * Reads {@code 3.11}; what follows the second number ({@code 3.11.2}, {@code 3.15.0rc1}) is not
   * looked at, since markers do not change within a series.
   *
   * @throws IllegalArgumentException if the text does not begin with two numbers
   */
  public static RuntimeVersion of(String text) {
    return find(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a version is two numbers such as `3.11`, not `" + text + "`"));
  }

  /** Reads {@code 3.11} as {@link #of} does; nothing if the text is no version. */
  public static Optional<RuntimeVersion> find(String text) {
    Matcher matcher = TEXT.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new RuntimeVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The number of a minor version that stands for all of a major one. */
  private static final int EVERY_MINOR = -1;

  /** Reads {@code 3.11}, or {@code 17}: all of a major version, whose markers are the same. */
  static RuntimeVersion series(String text) {
    return text.matches("[0-9]{1,4}")
        ? new RuntimeVersion(Integer.parseInt(text), EVERY_MINOR)
        : of(text);
  }

  /** Whether this is {@code other}, or all of a major version that it belongs to. */
  boolean covers(RuntimeVersion other) {
    return equals(other) || minor == EVERY_MINOR && major == other.major;
  }

  @Override
  public int compareTo(RuntimeVersion other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor == 0 ? Integer.compare(minor, other.minor) : byMajor;
  }

  @Override
  public String toString() {
    return minor == EVERY_MINOR ? Integer.toString(major) : major + "." + minor;
  }
}
