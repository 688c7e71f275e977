package io.github.stapwright.markers.listing;

import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.source.DslSnippet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a provider description declares; whether any file has it is not known.
 *
 * @param file the description
 * @param providers its providers
 */
public record ProviderListing(String file, List<Provider> providers) {
  /** Copies the list. */
  public ProviderListing {
    Objects.requireNonNull(file, "file");
    providers = List.copyOf(providers);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder(file).append(": a provider description\n");
    for (Provider provider : providers) {
      for (DeclaredMarker marker : provider.markers()) {
        text.append(provider.name()).append(':').append(marker.name()).append('(');
        text.append(
            marker.arguments().stream()
                .map(it -> it.name() + ": " + it.cType())
                .collect(Collectors.joining(", ")));
        text.append(")\n");
      }
    }
    return text.toString();
  }

  /** For programs: one JSON object. */
  public String json() {
    return ListingJson.of(file, providers);
  }

  /** A probe class that prints every marker of {@code provider}. */
  public String dsl(Provider provider, String markerClass) {
    return DslSnippet.of(
        markerClass, provider, Map.of(), it -> true, "Every marker that " + file + " declares.");
  }
}
