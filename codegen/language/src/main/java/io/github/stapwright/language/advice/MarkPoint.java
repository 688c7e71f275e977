package io.github.stapwright.language.advice;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.markers.target.PythonMarkersLibrary;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A probe point {@code process("P").provider("R").mark("M")}; all names may hold wildcards. */
record MarkPoint(ProbePoint point, List<String> files, Optional<String> provider, String mark) {
  private static final Set<String> HOT = Set.of("function__entry", "function__return", "line");

  static Optional<MarkPoint> of(ProbePoint point) {
    Optional<String> mark = argument(point, "mark");
    List<String> files =
        point.components().stream()
            .filter(it -> it.name().equals("process") || it.name().equals("library"))
            .flatMap(it -> text(it).stream())
            .toList();
    return mark.map(
        it -> new MarkPoint(point, files, argument(point, "provider"), it.replace("-", "__")));
  }

  static List<MarkPoint> of(Probe probe) {
    return probe.points().stream().flatMap(it -> of(it).stream()).toList();
  }

  boolean isRequired() {
    return point.resolution() == ProbePoint.Resolution.REQUIRED;
  }

  /** Whether it looks into the library that gives a Python markers. */
  boolean isOfPythonMarkers() {
    return files.stream().anyMatch(PythonMarkersLibrary::isNamed);
  }

  boolean fits(String name) {
    return new Glob(mark).matches(name);
  }

  /** Whether it fires for every call or line of a Python program. */
  boolean isHot() {
    return HOT.stream().anyMatch(this::fits);
  }

  private static Optional<String> argument(ProbePoint point, String name) {
    return point.components().stream()
        .filter(it -> it.name().equals(name))
        .flatMap(it -> text(it).stream())
        .findFirst();
  }

  private static Optional<String> text(Component component) {
    return component
        .argument()
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value().utf8());
  }
}
