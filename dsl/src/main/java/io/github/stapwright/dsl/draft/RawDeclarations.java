package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Origin;
import java.util.Objects;

/**
 * Globals, functions and aliases in SystemTap's own words, which only the binder can read.
 *
 * @param origin the line of Java that holds the text
 */
public record RawDeclarations(String text, Origin origin) {
  /** Requires both. */
  public RawDeclarations {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(origin, "origin");
  }
}
