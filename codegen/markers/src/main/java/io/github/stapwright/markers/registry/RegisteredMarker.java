package io.github.stapwright.markers.registry;

import io.github.stapwright.markers.DeclaredMarker;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A marker and what every release does with it.
 *
 * @param name the name with {@code __} where DTrace writes {@code -}
 * @param summary when it fires: completes "it fires when ..."
 * @param arguments {@code $arg1} first
 * @param known the versions that the registry speaks of
 * @param declared the versions whose provider description names it
 * @param present the versions whose binaries have it
 * @param fires the versions in which it fires every time
 * @param partly the versions in which it fires under a condition
 * @param instead what to use where it does not fire
 * @param notes what else a script must know
 * @param issues where all this was discussed
 */
public record RegisteredMarker(
    String name,
    String summary,
    List<RegisteredArgument> arguments,
    VersionSet known,
    VersionSet declared,
    VersionSet present,
    VersionSet fires,
    List<VersionedFact> partly,
    List<VersionedFact> instead,
    List<VersionedFact> notes,
    List<Issue> issues) {
  /** Requires every component. */
  public RegisteredMarker {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(known, "known");
    Objects.requireNonNull(declared, "declared");
    Objects.requireNonNull(present, "present");
    Objects.requireNonNull(fires, "fires");
    arguments = List.copyOf(arguments);
    partly = List.copyOf(partly);
    instead = List.copyOf(instead);
    notes = List.copyOf(notes);
    issues = List.copyOf(issues);
  }

  /**
   * What it is worth on {@code version}, such as {@code 3.11} or {@code 3.11.2}.
   *
   * @throws IllegalArgumentException if the text is no version
   */
  public Availability on(String version) {
    return on(RuntimeVersion.of(version));
  }

  /** What it is worth on {@code version}. */
  public Availability on(RuntimeVersion version) {
    if (!known.contains(version)) {
      return Availability.unknown(version);
    }
    Optional<String> condition = Facts.on(partly, version).stream().findFirst();
    Fires does =
        fires.contains(version) ? Fires.FULLY : condition.isPresent() ? Fires.PARTLY : Fires.NEVER;
    return new Availability(
        version,
        true,
        declared.contains(version),
        present.contains(version),
        does,
        condition,
        Facts.on(instead, version).stream().findFirst(),
        Facts.on(notes, version));
  }

  /** The argument of that name, if it carries it. */
  public Optional<RegisteredArgument> argument(String argument) {
    return arguments.stream().filter(it -> it.name().equals(argument)).findFirst();
  }

  /** Its name and arguments as a provider declares them; the summary says on which versions. */
  public DeclaredMarker declaration() {
    return new DeclaredMarker(
        name, summary, arguments.stream().map(RegisteredArgument::declaration).toList());
  }
}
