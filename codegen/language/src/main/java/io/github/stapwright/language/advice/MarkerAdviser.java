package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.TargetVariable;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Whether the traced program has the markers of the script, and whether they fire. */
final class MarkerAdviser implements Adviser {
  private static final String LIBRARIES_OF_ALIAS = "/usr/lib*/libpython*.so*";

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    boolean asked = false;
    for (Probe probe : subject.script().probes()) {
      List<MarkPoint> points = MarkPoint.of(probe);
      for (MarkPoint point : points) {
        if (subject.evidence().speaksOf(point)) {
          look(subject, probe, point, problems);
        } else if (!asked) {
          asked = true;
          problems.accept(notLookedAt(point));
        }
      }
      neverFires(subject.evidence(), probe, points, problems);
    }
    subject.written().probes().stream()
        .flatMap(it -> it.points().stream())
        .forEach(it -> libraryOfAlias(subject.evidence(), it, problems));
  }

  private static Diagnostic notLookedAt(MarkPoint point) {
    return Diagnostic.of(
            Problem.MARKERS_NOT_CHECKED,
            point.point().origin(),
            "nobody looked whether the traced program has the marker `"
                + point.mark()
                + "`, and whether it fires")
        .withFix("name the program with --markers FILE, or the version with --python X.Y");
  }

  private static void look(
      Subject subject, Probe probe, MarkPoint point, Consumer<Diagnostic> problems) {
    List<String> marks = subject.evidence().marks(point);
    if (marks.isEmpty() && point.isRequired()) {
      problems.accept(missing(subject.evidence(), point));
    } else if (!marks.isEmpty()) {
      arguments(subject.evidence(), probe, point, problems);
      marks.forEach(it -> fires(subject, point, it, problems));
    }
  }

  private static Diagnostic missing(Evidence evidence, MarkPoint point) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.MARKER_MISSING,
            point.point().origin(),
            "`" + evidence.subject(point) + "` has no marker `" + point.mark() + "`");
    return evidence
        .availability(point, point.mark())
        .flatMap(Availability::instead)
        .map(diagnostic::withFix)
        .orElseGet(
            () -> diagnostic.withFix("it has " + String.join(", ", evidence.allMarks(point))));
  }

  private static void arguments(
      Evidence evidence, Probe probe, MarkPoint point, Consumer<Diagnostic> problems) {
    OptionalInt count = evidence.arguments(point);
    if (count.isPresent()) {
      variables(probe.body())
          .forEach(
              it -> {
                if (it.argument().orElse(0) > count.getAsInt()) {
                  problems.accept(tooMany(point, it, count.getAsInt()));
                }
              });
    }
  }

  private static List<TargetVariable> variables(Node node) {
    if (node instanceof Defined) {
      return List.of();
    }
    if (node instanceof TargetVariable variable) {
      return List.of(variable);
    }
    return node.children().stream().flatMap(it -> variables(it).stream()).toList();
  }

  private static Diagnostic tooMany(MarkPoint point, TargetVariable variable, int count) {
    return Diagnostic.of(
            Problem.MARKER_ARGUMENT,
            variable.origin(),
            "`"
                + point.mark()
                + "` has "
                + (count == 1 ? "1 argument" : count + " arguments")
                + ", so there is no `"
                + variable.name()
                + "`")
        .withFix(
            count == 0
                ? "read no argument here"
                : count == 1 ? "use $arg1" : "use $arg1 to $arg" + count);
  }

  private static void fires(
      Subject subject, MarkPoint point, String mark, Consumer<Diagnostic> problems) {
    boolean withLines =
        subject.script().probes().stream()
            .flatMap(it -> MarkPoint.of(it).stream())
            .anyMatch(it -> it.fits("line"));
    subject
        .evidence()
        .availability(point, mark)
        .filter(it -> it.fires() == Fires.PARTLY)
        .filter(it -> !(mark.equals("function__entry") && withLines))
        .ifPresent(it -> problems.accept(rarely(point, mark, it)));
  }

  private static Diagnostic rarely(MarkPoint point, String mark, Availability availability) {
    Diagnostic diagnostic =
        Diagnostic.of(
            Problem.MARKER_RARELY_FIRES,
            point.point().origin(),
            "on CPython "
                + availability.version()
                + " `"
                + mark
                + "` fires "
                + availability.condition().orElse("rarely"));
    return availability.instead().map(diagnostic::withFix).orElse(diagnostic);
  }

  private static void neverFires(
      Evidence evidence, Probe probe, List<MarkPoint> points, Consumer<Diagnostic> problems) {
    boolean absent =
        !points.isEmpty()
            && points.size() == probe.points().size()
            && points.stream().noneMatch(MarkPoint::isRequired)
            && points.stream().allMatch(evidence::speaksOf)
            && points.stream().allMatch(it -> evidence.marks(it).isEmpty());
    if (absent) {
      problems.accept(
          Diagnostic.of(
                  Problem.MARKER_NEVER_FIRES,
                  points.get(0).point().origin(),
                  "`"
                      + evidence.subject(points.get(0))
                      + "` has no marker `"
                      + points.get(0).mark()
                      + "`, so SystemTap leaves this optional probe out without a word")
              .withFix("it has " + String.join(", ", evidence.allMarks(points.get(0)))));
    }
  }

  /** The tapset's own alias looks for a library in one folder, and not for static interpreters. */
  private static void libraryOfAlias(
      Evidence evidence, ProbePoint point, Consumer<Diagnostic> problems) {
    boolean isAlias =
        point.components().size() == 3
            && point.components().get(0).name().equals("python")
            && point.components().get(1).name().equals("function");
    evidence
        .path()
        .filter(it -> isAlias && !isFound(it))
        .ifPresent(
            it ->
                problems.accept(
                    Diagnostic.of(
                            Problem.PYTHON_LIBRARY_PATH,
                            point.origin(),
                            "this alias looks into "
                                + LIBRARIES_OF_ALIAS
                                + " only, and misses the markers of `"
                                + it
                                + "`")
                        .withFix(
                            "probe process(\""
                                + it
                                + "\").mark(\"function__"
                                + point.components().get(2).name()
                                + "\")")));
  }

  private static boolean isFound(String path) {
    // A wildcard of a probe point does not reach into folders.
    return path.matches("/usr/lib[^/]*/libpython[^/]*[.]so[^/]*");
  }
}
