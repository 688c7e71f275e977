package io.github.stapwright.markers.registry;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a fact was discussed.
 *
 * @param reference an issue or pull request such as {@code python/cpython#98894}, a commit such as
 *     {@code python/cpython@9a268e3e33a3}, or CPython's older form of an issue, {@code bpo-21590}
 * @param summary what it says
 */
public record Issue(String reference, String summary) {
  private static final String OLD = "bpo-";
  private static final Pattern REFERENCE =
      Pattern.compile("[\\w.-]+/[\\w.-]+(#[0-9]+|@[0-9a-f]{12,40})|" + OLD + "[0-9]+");

  /**
   * Requires both.
   *
   * @throws IllegalArgumentException if the reference has none of the three forms
   */
  public Issue {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException(
          "an issue is `OWNER/NAME#NUMBER`, `OWNER/NAME@COMMIT` or `bpo-NUMBER`, not `"
              + reference
              + "`");
    }
    Objects.requireNonNull(summary, "summary");
  }

  /** The address of the page. */
  public String address() {
    return reference.startsWith(OLD)
        ? "https://bugs.python.org/issue" + reference.substring(OLD.length())
        : "https://github.com/" + reference.replace("#", "/issues/").replace("@", "/commit/");
  }
}
