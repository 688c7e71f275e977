package io.github.stapwright.language.compare;

import io.github.stapwright.model.Origin;
import java.util.Objects;
import java.util.Optional;

/**
 * One difference of two scripts.
 *
 * @param declaration what it is in, such as {@code probe end}
 * @param part what differs of it, such as {@code condition}; empty for all of it
 * @param before how the first script has it
 * @param after how the second script has it
 */
public record Change(String declaration, String part, Optional<Side> before, Optional<Side> after) {
  /** Requires every component, and one of the sides. */
  public Change {
    Objects.requireNonNull(declaration, "declaration");
    Objects.requireNonNull(part, "part");
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a change is in one of the scripts at least");
    }
  }

  /** A place and its canonical text, one line. */
  public record Side(Origin origin, String text) {}

  /** {@code added}, {@code gone}, {@code changed} or {@code moved}. */
  public String kind() {
    if (before.isEmpty()) {
      return "added";
    }
    if (after.isEmpty()) {
      return "gone";
    }
    return before.get().text().equals(after.get().text()) ? "moved" : "changed";
  }
}
