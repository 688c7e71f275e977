package io.github.stapwright.language.layout;

import io.github.stapwright.model.Origin;
import java.util.Objects;

/**
 * A line of a script.
 *
 * @param text the line without its end
 * @param origin where what it says was written
 */
public record Line(String text, Origin origin) {
  /** Requires both. */
  public Line {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(origin, "origin");
  }
}
