package io.github.stapwright.markers;

import java.util.List;
import java.util.Objects;

/**
 * What a provider declares.
 *
 * @param name the provider, such as {@code python}
 * @param markers its markers in the order of the description
 */
public record Provider(String name, List<DeclaredMarker> markers) {
  /** Copies the list. */
  public Provider {
    Objects.requireNonNull(name, "name");
    markers = List.copyOf(markers);
  }
}
