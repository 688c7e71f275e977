package io.github.stapwright.markers.registry;

import io.github.stapwright.markers.DeclaredArgument;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An argument and what may be missing in it.
 *
 * @param declaration its name, C type and kind
 * @param nulls when the pointer may be NULL
 * @param negatives when the number may be -1
 */
public record RegisteredArgument(
    DeclaredArgument declaration, List<VersionedFact> nulls, List<VersionedFact> negatives) {
  /** Requires every component. */
  public RegisteredArgument {
    Objects.requireNonNull(declaration, "declaration");
    nulls = List.copyOf(nulls);
    negatives = List.copyOf(negatives);
  }

  /** Its name. */
  public String name() {
    return declaration.name();
  }

  /** When it may be NULL on {@code version}: completes "it may be NULL ...". */
  public Optional<String> mayBeNull(String version) {
    return Facts.on(nulls, RuntimeVersion.of(version)).stream().findFirst();
  }

  /** When it may be -1 on {@code version}: completes "it may be -1 ...". */
  public Optional<String> mayBeMinusOne(String version) {
    return Facts.on(negatives, RuntimeVersion.of(version)).stream().findFirst();
  }
}
