package io.github.stapwright.markers.listing;

import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.source.DslSnippet;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.ProviderEvidence;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The markers of a target.
 *
 * @param target the target
 * @param declared descriptions that name the arguments of providers other than CPython's
 */
public record MarkerListing(ResolvedTarget target, List<Provider> declared) {
  // The registry is read only for a target that has CPython's markers.
  private static final String CPYTHON = "python";

  /** Copies the list. */
  public MarkerListing {
    Objects.requireNonNull(target, "target");
    declared = List.copyOf(declared);
  }

  /** For people: where the markers are, each with its arguments and places. */
  public String text() {
    return new ListingText(this).text();
  }

  /** For programs: one JSON object. */
  public String json() {
    return ListingJson.of(this);
  }

  /** The providers of the target, in the order of the file. */
  public List<String> providers() {
    return target.file().marks().stream().map(Mark::provider).distinct().toList();
  }

  /** What the target has of {@code provider}, with names and types where they are known. */
  public ProviderEvidence evidence(String provider) {
    Optional<Provider> declaration = declaration(provider);
    return declaration.isPresent()
        ? ProviderEvidence.of(declaration.get(), target.file())
        : ProviderEvidence.of(provider, target.file());
  }

  /**
   * A probe class that prints every marker that fires, ready to compile if the target is a CPython.
   *
   * @param markerClass the qualified name of the marker class of another provider
   */
  public String dsl(String provider, String markerClass) {
    String comment =
        "Every marker of "
            + target.markersPath()
            + "; `generate --target "
            + target.targetText()
            + "`.";
    if (isCpython(provider)) {
      return DslSnippet.of(
          "io.github.stapwright.dsl.Python",
          Registry.cpython().asProvider(),
          Registry.cpython().contextNames(),
          it -> target.file().find(provider, it).isPresent() && fires(it),
          comment);
    }
    return DslSnippet.of(markerClass, evidence(provider).provider(), Map.of(), it -> true, comment);
  }

  private boolean fires(String marker) {
    return availability(CPYTHON, marker)
        .map(it -> !Set.of(Fires.NEVER, Fires.PARTLY).contains(it.fires()))
        .orElse(true);
  }

  /** What the registry says of a marker on the version of this target. */
  Optional<Availability> availability(String provider, String marker) {
    if (!isCpython(provider)) {
      return Optional.empty();
    }
    return target
        .pythonVersion()
        .flatMap(it -> Registry.cpython().find(marker).map(known -> known.on(it)));
  }

  private Optional<Provider> declaration(String provider) {
    if (isCpython(provider)) {
      return Optional.of(Registry.cpython().asProvider());
    }
    for (Provider description : declared) {
      if (description.name().equals(provider)) {
        return Optional.of(description);
      }
    }
    return Optional.empty();
  }

  private static boolean isCpython(String provider) {
    return provider.equals(CPYTHON);
  }
}
