package io.github.stapwright.markers.registry;

import java.util.Objects;

/**
 * Where a fact was discussed.
 *
 * @param reference such as {@code python/cpython#98894}
 * @param summary what it says
 */
public record Issue(String reference, String summary) {
  /** Requires both. */
  public Issue {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(summary, "summary");
  }

  /** The address of the page. */
  public String address() {
    return "https://github.com/" + reference.replace("#", "/issues/");
  }
}
