package io.github.stapwright.language.advice;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.LockedMark;
import io.github.stapwright.markers.target.PythonMarkersLibrary;
import io.github.stapwright.markers.target.TargetLock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What is known of the program that a script traces: the notes of a file, the version of its
 * Python, both, or nothing.
 */
public final class Evidence {
  private final Optional<TargetLock> lock;
  private final Optional<RuntimeVersion> python;

  private Evidence(Optional<TargetLock> lock, Optional<RuntimeVersion> python) {
    this.lock = lock;
    this.python = python.filter(it -> Registry.cpython().knows(it));
  }

  /** Nothing is known. */
  public static Evidence none() {
    return new Evidence(Optional.empty(), Optional.empty());
  }

  /** The notes of a file, read or locked; they also say which Python it is. */
  public static Evidence of(TargetLock lock) {
    return new Evidence(Optional.of(lock), lock.python());
  }

  /**
   * A version of CPython, such as {@code 3.11}, built with its markers.
   *
   * @throws IllegalArgumentException if the registry does not speak of it
   */
  public static Evidence ofPython(String version) {
    return none().withPython(version);
  }

  /**
   * The same with a version of CPython.
   *
   * @throws IllegalArgumentException if the registry does not speak of it
   */
  public Evidence withPython(String version) {
    RuntimeVersion parsed = RuntimeVersion.of(version);
    if (!Registry.cpython().knows(parsed)) {
      throw new IllegalArgumentException(
          "nothing is known of CPython "
              + version
              + ": the registry speaks of "
              + Registry.cpython().versions().get(0)
              + " to "
              + Registry.cpython().versions().get(Registry.cpython().versions().size() - 1));
    }
    return new Evidence(lock, Optional.of(parsed));
  }

  /** The version of CPython, if it is one. */
  Optional<RuntimeVersion> python() {
    return python;
  }

  /** The file that holds the markers, if one was looked into. */
  Optional<String> path() {
    return lock.map(TargetLock::markersPath);
  }

  /** Whether it says anything about the program of that point. */
  boolean speaksOf(MarkPoint point) {
    if (point.isOfPythonMarkers()) {
      return true;
    }
    if (lock.isPresent()) {
      return point.files().isEmpty() || point.files().stream().anyMatch(this::isLocked);
    }
    return python.isPresent()
        && point
            .provider()
            .map(it -> new Glob(it).matches(Registry.cpython().provider()))
            .orElse(true)
        && (point.files().isEmpty()
            || point.files().stream().anyMatch(it -> it.contains("python"))
            || Registry.cpython().markers().stream().anyMatch(it -> point.fits(it.name())));
  }

  private boolean isLocked(String file) {
    TargetLock known = lock.orElseThrow();
    boolean both = isPython(file) && isPython(known.markersPath());
    return both
        || Stream.concat(known.executable().stream(), known.library().stream())
            .anyMatch(it -> new Glob(file).matches(it) || new Glob(name(file)).matches(name(it)));
  }

  private static boolean isPython(String file) {
    return name(file).contains("python");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The names of the marks that the point stands for. */
  List<String> marks(MarkPoint point) {
    if (point.isOfPythonMarkers()) {
      return given().filter(point::fits).toList();
    }
    if (lock.isPresent()) {
      return locked(point).map(LockedMark::name).distinct().toList();
    }
    return present().filter(point::fits).toList();
  }

  /** The names of all marks that there are where the point looks. */
  List<String> allMarks(MarkPoint point) {
    if (point.isOfPythonMarkers()) {
      return given().toList();
    }
    return lock.map(it -> it.marks().stream().map(LockedMark::name).distinct().toList())
        .orElseGet(() -> present().toList());
  }

  /** What the library has that gives a Python markers, whatever the version. */
  private static Stream<String> given() {
    return Registry.cpython().asProvider().markers().stream().map(DeclaredMarker::name);
  }

  private Stream<String> present() {
    return Registry.cpython().markers().stream()
        .filter(it -> it.on(python.orElseThrow()).present())
        .map(RegisteredMarker::name);
  }

  private Stream<LockedMark> locked(MarkPoint point) {
    return lock.stream()
        .flatMap(it -> it.marks().stream())
        .filter(it -> point.fits(it.name()))
        .filter(it -> point.provider().map(p -> new Glob(p).matches(it.provider())).orElse(true));
  }

  /** How many arguments every mark has that the point stands for. */
  OptionalInt arguments(MarkPoint point) {
    if (lock.isPresent() && !point.isOfPythonMarkers()) {
      return locked(point).mapToInt(LockedMark::arguments).min();
    }
    return marks(point).stream()
        .flatMap(it -> Registry.cpython().find(it).stream())
        .mapToInt(it -> it.arguments().size())
        .min();
  }

  /** How argument {@code number} is read, if all marks of the point agree. */
  Optional<DeclaredArgument.Kind> kind(MarkPoint point, int number) {
    List<DeclaredArgument.Kind> kinds =
        Registry.cpython().markers().stream()
            .filter(it -> point.fits(it.name()))
            .filter(it -> it.arguments().size() >= number)
            .map(it -> it.arguments().get(number - 1).declaration().kind())
            .distinct()
            .toList();
    boolean isPython = point.files().stream().anyMatch(Evidence::isPython);
    return isPython && kinds.size() == 1 ? Optional.of(kinds.get(0)) : sized(point, number);
  }

  /** Only eight bytes can hold an address. */
  private Optional<DeclaredArgument.Kind> sized(MarkPoint point, int number) {
    List<String> sizes =
        locked(point)
            .flatMap(it -> it.layouts().stream())
            .filter(it -> it.size() >= number)
            .map(it -> it.get(number - 1))
            .toList();
    boolean tooSmall = !sizes.isEmpty() && sizes.stream().noneMatch(it -> it.matches("-?8|[?]"));
    return tooSmall ? Optional.of(DeclaredArgument.Kind.NUMBER) : Optional.empty();
  }

  /** What a mark of CPython is worth on its version; nothing to say of one that is given to it. */
  Optional<Availability> availability(MarkPoint point, String mark) {
    if (point.isOfPythonMarkers()) {
      return Optional.empty();
    }
    return python.flatMap(it -> Registry.cpython().find(mark).map(found -> found.on(it)));
  }

  /** How messages name what the point looks into. */
  String subject(MarkPoint point) {
    if (point.isOfPythonMarkers()) {
      return PythonMarkersLibrary.NAME;
    }
    return path().orElseGet(() -> "CPython " + python.orElseThrow());
  }
}
