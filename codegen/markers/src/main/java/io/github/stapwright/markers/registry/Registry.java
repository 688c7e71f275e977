package io.github.stapwright.markers.registry;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The markers of a runtime, release by release.
 *
 * <pre>{@code
 * Registry.cpython().marker("function__entry").on("3.11").fires(); // PARTLY
 * Registry.cpython().marker("line").on("3.12").instead();          // what to use instead
 * }</pre>
 */
public final class Registry {
  private final String provider;
  private final String runtime;
  private final VersionSet known;
  private final List<RegisteredMarker> markers;
  private final Map<Set<String>, String> contextNames;

  Registry(
      String provider,
      String runtime,
      VersionSet known,
      List<RegisteredMarker> markers,
      Map<Set<String>, String> contextNames) {
    this.provider = Objects.requireNonNull(provider, "provider");
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.known = Objects.requireNonNull(known, "known");
    this.markers = List.copyOf(markers);
    this.contextNames = Map.copyOf(contextNames);
  }

  /** CPython 3.6 to 3.15, provider {@code python}. */
  public static Registry cpython() {
    return Shipped.CPYTHON;
  }

  /** HotSpot, the virtual machine of OpenJDK 17 and 25, provider {@code hotspot}. */
  public static Registry hotspot() {
    return Shipped.HOTSPOT;
  }

  /** PostgreSQL 15, provider {@code postgresql}. */
  public static Registry postgresql() {
    return Shipped.POSTGRESQL;
  }

  /** Those that are shipped. */
  public static List<Registry> all() {
    return List.of(cpython(), hotspot(), postgresql());
  }

  /** The provider, such as {@code python}. */
  public String provider() {
    return provider;
  }

  /** The runtime, such as {@code CPython}. */
  public String runtime() {
    return runtime;
  }

  /** The versions that it speaks of, oldest first. */
  public List<RuntimeVersion> versions() {
    return known.each();
  }

  /** {@code 3.6 to 3.15}. */
  public String versionsInWords() {
    return known.inWords();
  }

  /** Whether it speaks of {@code version}. */
  public boolean knows(RuntimeVersion version) {
    return known.contains(version);
  }

  /** Every marker that was ever declared. */
  public List<RegisteredMarker> markers() {
    return markers;
  }

  /** The marker of that name; {@code -} stands for {@code __}, as in SystemTap's {@code mark}. */
  public Optional<RegisteredMarker> find(String name) {
    String plain = name.replace("-", "__");
    return markers.stream().filter(it -> it.name().equals(plain)).findFirst();
  }

  /**
   * The marker of that name.
   *
   * @throws IllegalArgumentException if there is none; the message names those that exist
   */
  public RegisteredMarker marker(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    runtime
                        + " has no marker `"
                        + name
                        + "`; it has "
                        + markers.stream()
                            .map(RegisteredMarker::name)
                            .collect(Collectors.joining(", "))));
  }

  /** The markers that fire on {@code version}, fully or partly, in the order of the registry. */
  public List<RegisteredMarker> firingOn(RuntimeVersion version) {
    return markers.stream()
        .filter(it -> Set.of(Fires.FULLY, Fires.PARTLY).contains(it.on(version).fires()))
        .toList();
  }

  /** The markers that some release has, as a provider; the sentences say on which versions. */
  public Provider asProvider() {
    return new Provider(
        provider,
        markers.stream().filter(it -> !it.present().isEmpty()).map(this::declared).toList());
  }

  /** Names for the contexts that several markers share, by the names of these markers. */
  public Map<Set<String>, String> contextNames() {
    return contextNames;
  }

  private DeclaredMarker declared(RegisteredMarker marker) {
    List<String> summary = new ArrayList<>();
    summary.add(marker.summary() + "; " + runtime + " " + marker.fires().inWords());
    marker.partly().forEach(it -> summary.add(it.versions().inWords() + " " + it.sentence()));
    List<DeclaredArgument> arguments =
        marker.arguments().stream().map(Registry::withWarnings).toList();
    return new DeclaredMarker(marker.name(), String.join("; ", summary) + ".", arguments);
  }

  private static DeclaredArgument withWarnings(RegisteredArgument argument) {
    StringBuilder summary = new StringBuilder(argument.declaration().summary());
    argument.nulls().forEach(it -> append(summary, "NULL", it));
    argument.negatives().forEach(it -> append(summary, "-1", it));
    DeclaredArgument plain = argument.declaration();
    return new DeclaredArgument(
        plain.name(),
        plain.cType(),
        plain.kind(),
        summary.toString(),
        plain.layout(),
        plain.length());
  }

  private static void append(StringBuilder summary, String value, VersionedFact fact) {
    summary
        .append("; ")
        .append(value)
        .append(' ')
        .append(fact.sentence())
        .append(" (")
        .append(fact.versions().inWords())
        .append(')');
  }

  /** Read when it is first asked for. */
  private static final class Shipped {
    private static final Registry CPYTHON = RegistryReader.resource("cpython.markers");
    private static final Registry HOTSPOT = RegistryReader.resource("hotspot.markers");
    private static final Registry POSTGRESQL = RegistryReader.resource("postgresql.markers");

    private Shipped() {}
  }
}
