package io.github.stapwright.markers.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one marker is worth on one version. It speaks of releases built with their markers; whether
 * a file has them, only its own notes can tell.
 *
 * @param version the release series
 * @param known whether the registry knows this version; if not, the rest says nothing
 * @param declared whether the provider description of that release names it
 * @param present whether a binary of that release, built with its markers, has it
 * @param fires whether it fires
 * @param condition when it fires, if {@link Fires#PARTLY}: completes "it fires ..."
 * @param instead what to use instead, if it does not fire fully
 * @param notes what else a script must know on this version
 */
public record Availability(
    RuntimeVersion version,
    boolean known,
    boolean declared,
    boolean present,
    Fires fires,
    Optional<String> condition,
    Optional<String> instead,
    List<String> notes) {
  /** Requires every component. */
  public Availability {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(fires, "fires");
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(instead, "instead");
    notes = List.copyOf(notes);
  }

  static Availability unknown(RuntimeVersion version) {
    return new Availability(
        version, false, false, false, Fires.UNKNOWN, Optional.empty(), Optional.empty(), List.of());
  }
}
