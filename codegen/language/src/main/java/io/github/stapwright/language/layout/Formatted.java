package io.github.stapwright.language.layout;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.model.ByteString;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of formatting.
 *
 * @param text the canonical text, when the script's own text is right
 * @param report what is wrong with it otherwise
 */
public record Formatted(Optional<ByteString> text, Report report) {
  /** Requires both. */
  public Formatted {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(report, "report");
  }
}
