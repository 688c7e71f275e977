package io.github.stapwright.markers.registry;

import java.util.Objects;

/**
 * A sentence that holds for some versions.
 *
 * @param versions the versions
 * @param sentence the fact
 */
public record VersionedFact(VersionSet versions, String sentence) {
  /** Requires both. */
  public VersionedFact {
    Objects.requireNonNull(versions, "versions");
    Objects.requireNonNull(sentence, "sentence");
  }
}
