package io.github.stapwright.markers.tapset;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A tapset file: each marker as a probe with a name, its arguments as variables with names.
 *
 * <pre>{@code
 * probe cpython.function.entry = process("/usr/bin/python3.9").mark("function__entry") {
 *   filename = user_string2($arg1, "<unknown>")
 *   funcname = user_string2($arg2, "<unknown>")
 *   lineno = $arg3
 * }
 * }</pre>
 *
 * A script uses it with {@code stap -I FOLDER}, or with the file beside its own on the command
 * line. Strings are read so that a fault does not end the script.
 */
public final class TapsetFile {
  private static final Registry CPYTHON = Registry.cpython();

  /** SystemTap's own tapset has {@code python.function.entry}; one name must not mean two. */
  private static final String CPYTHON_PREFIX = "cpython";

  private final List<String> places;
  private final boolean severalProviders;
  private final Optional<RuntimeVersion> version;
  private final TapsetNames names = new TapsetNames();
  private final StringBuilder text = new StringBuilder();

  private TapsetFile(
      List<String> places, boolean severalProviders, Optional<RuntimeVersion> version) {
    this.places = places;
    this.severalProviders = severalProviders;
    this.version = version;
  }

  /** The markers that a file has. */
  public static String of(MarkerListing listing) {
    Objects.requireNonNull(listing, "listing");
    TapsetFile file =
        new TapsetFile(
            List.of(listing.target().probePoint()),
            listing.providers().size() > 1,
            listing.target().pythonVersion());
    file.comment(List.of("The markers of " + listing.target().markersPath() + "."));
    for (String provider : listing.providers()) {
      file.provider(listing.evidence(provider).provider());
    }
    return file.text.toString();
  }

  /**
   * The markers that CPython has in {@code version}, in the first of the places where distributions
   * put them: the program, {@code libpython} in {@code /usr/lib64}, in the folder of the
   * architecture, or below {@code /usr/local}.
   *
   * @throws IllegalArgumentException if the registry does not know that version
   */
  public static String ofCpython(RuntimeVersion version) {
    if (!CPYTHON.knows(version)) {
      throw new IllegalArgumentException(
          "nothing is known of CPython " + version + ", only of " + CPYTHON.versionsInWords());
    }
    TapsetFile file = new TapsetFile(places(version), false, Optional.of(version));
    file.comment(
        List.of(
            "The markers of CPython " + version + ", wherever it is installed.", file.absent()));
    List<DeclaredMarker> present =
        CPYTHON.asProvider().markers().stream()
            .filter(it -> CPYTHON.marker(it.name()).on(version).present())
            .toList();
    file.provider(new Provider(CPYTHON.provider(), present));
    return file.text.toString();
  }

  // Up to 3.7 the library's name has an m (PEP 3149, bpo-36707).
  private static List<String> places(RuntimeVersion version) {
    String flags = version.compareTo(new RuntimeVersion(3, 8)) < 0 ? "m" : "";
    String library = "libpython" + version + flags + ".so.1.0";
    return List.of(
        process("/usr/bin/python" + version),
        process("/usr/lib64/" + library),
        process("/usr/lib/*-linux-gnu/" + library),
        process("/usr/local/bin/python" + version),
        process("/usr/local/lib/" + library));
  }

  private static String process(String path) {
    return "process(\"" + path + "\")";
  }

  private String absent() {
    RuntimeVersion on = version.orElseThrow();
    String missing =
        CPYTHON.markers().stream()
            .filter(it -> !it.present().isEmpty() && !it.on(on).present())
            .map(it -> it.name() + ": " + it.on(on).instead().orElse("it is not there"))
            .collect(Collectors.joining("\n\n"));
    return missing.isEmpty() ? "" : "It does not have:\n\n" + missing;
  }

  private void provider(Provider provider) {
    String prefix =
        provider.name().equals(CPYTHON.provider())
            ? CPYTHON_PREFIX
            : TapsetNames.provider(provider.name());
    provider.markers().forEach(it -> marker(provider.name(), prefix, it));
  }

  private void marker(String provider, String prefix, DeclaredMarker marker) {
    String probe = names.probe(prefix, marker.name());
    TapsetNames variables = new TapsetNames();
    List<String> described = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    int number = 1;
    for (DeclaredArgument argument : marker.arguments()) {
      String variable = variables.variable(argument.name());
      String holds = argument.summary().isBlank() ? "" : ": " + argument.summary();
      described.add("@" + variable + ": " + argument.cType() + holds);
      assignments.add("  " + variable + " = " + value(marker, argument, number++) + "\n");
    }
    text.append('\n');
    comment(
        List.of(
            "probe " + probe + described(marker),
            String.join("\n", described),
            notes(provider, marker)));
    text.append("probe ").append(probe).append(" = ").append(points(provider, marker.name()));
    text.append(" {\n");
    assignments.forEach(text::append);
    text.append("}\n");
  }

  private static String described(DeclaredMarker marker) {
    return marker.summary().isBlank() ? "" : " - " + marker.summary();
  }

  /** What is true of this marker on this version. */
  private String notes(String provider, DeclaredMarker marker) {
    if (!provider.equals(CPYTHON.provider()) || version.isEmpty()) {
      return "";
    }
    return CPYTHON.find(marker.name()).map(it -> notes(it, version.get())).orElse("");
  }

  private static String notes(RegisteredMarker marker, RuntimeVersion version) {
    Availability availability = marker.on(version);
    List<String> notes = new ArrayList<>();
    if (availability.fires() == Fires.PARTLY) {
      notes.add("On " + version + " it fires " + availability.condition().orElseThrow() + ".");
      availability.instead().ifPresent(it -> notes.add("Instead: " + it + "."));
    }
    availability.notes().forEach(it -> notes.add("Note: " + it + "."));
    return String.join("\n", notes);
  }

  /** Several places: the first that has the marker, which is what {@code !} says. */
  private String points(String provider, String marker) {
    String mark = ".mark(\"" + quoted(marker) + "\")";
    String point = severalProviders ? ".provider(\"" + quoted(provider) + "\")" + mark : mark;
    return places.stream().map(it -> it + point).collect(Collectors.joining(" !,\n    "));
  }

  private static String value(DeclaredMarker marker, DeclaredArgument argument, int number) {
    if (argument.kind() != DeclaredArgument.Kind.STRING) {
      return "$arg" + number;
    }
    String place = "$arg" + number;
    return argument
        .length()
        .map(it -> "user_string_n2(" + place + ", $arg" + marker.numberOf(it) + ", \"<unknown>\")")
        .orElse("user_string2(" + place + ", \"<unknown>\")");
  }

  private void comment(List<String> paragraphs) {
    String body =
        paragraphs.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining("\n\n"));
    text.append("/**\n");
    body.lines()
        .map(it -> it.replaceAll("\\p{Cntrl}", "?").replace("*/", "* /"))
        .forEach(it -> text.append((" * " + it).stripTrailing()).append('\n'));
    text.append(" */\n");
  }

  /** SystemTap matches names as patterns, so a character that no literal can hold becomes a ?. */
  private static String quoted(String text) {
    return text.replaceAll("[\\p{Cntrl}\"\\\\]", "?");
  }
}
