package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.expand.AliasExpansion;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.points.PointForms;
import io.github.stapwright.language.points.ProcFiles;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Which probe points there are. An optional point that is none is left out, and so is what stands
 * behind a sufficient one.
 */
final class PointCheck {
  private static final long DAY_NS = 86_400_000_000_000L;
  private static final long LEAST_NS = 100_000;
  private static final long MOST_JIFFIES = 1_000_000;

  private static final Map<String, Long> UNITS =
      Map.of(
          "s",
          1_000_000_000L,
          "sec",
          1_000_000_000L,
          "ms",
          1_000_000L,
          "msec",
          1_000_000L,
          "us",
          1_000L,
          "usec",
          1_000L,
          "ns",
          1L,
          "nsec",
          1L);

  private final Consumer<Diagnostic> problems;
  private final CheckOptions options;
  private final IdentityHashMap<ProbePoint, Boolean> found = new IdentityHashMap<>();

  PointCheck(CheckOptions options, Consumer<Diagnostic> problems) {
    this.options = options;
    this.problems = problems;
  }

  /** The script with those points that are left, its aliases expanded. */
  Script resolved(Script written) {
    AliasExpansion expansion = AliasExpansion.of(written, this::isFound);
    Script script = withPoints(expansion.script());
    expansion.overflow().ifPresent(this::tooMany);
    expansion.script().probes().stream()
        .flatMap(it -> it.points().stream())
        .flatMap(it -> expansion.uses(it).stream())
        .forEach(it -> found.putIfAbsent(it, false));
    script.probes().stream()
        .flatMap(it -> it.points().stream())
        .flatMap(it -> expansion.uses(it).stream())
        .forEach(it -> found.put(it, true));
    found.forEach(this::checkUse);
    return script;
  }

  private void tooMany(ProbePoint use) {
    problems.accept(
        Diagnostic.of(
                Problem.PROBE_POINT,
                use.origin(),
                "`"
                    + text(use)
                    + "` stands for more points than we follow: its aliases name each"
                    + " other more than 10,000 times")
            .withFix("name each point once; SystemTap needs minutes for so many"));
  }

  /** An alias that is used, not only tried, stands for one point at least. */
  private void checkUse(ProbePoint use, boolean isFound) {
    if (!isFound && use.resolution() == ProbePoint.Resolution.REQUIRED) {
      problems.accept(
          Diagnostic.of(
                  Problem.PROBE_POINT,
                  use.origin(),
                  "there is no probe point that `" + text(use) + "` stands for")
              .withFix("write `" + text(use) + "?` if it may stand for none"));
    }
  }

  private Script withPoints(Script script) {
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Probe probe) {
        List<ProbePoint> points = points(probe);
        if (points.equals(probe.points())) {
          declarations.add(probe);
        } else if (!points.isEmpty()) {
          declarations.add(new Probe(points, probe.body(), probe.origin()));
        }
      } else {
        declarations.add(declaration);
      }
    }
    return new Script(declarations, script.origin());
  }

  private List<ProbePoint> points(Probe probe) {
    List<ProbePoint> points = new ArrayList<>();
    for (ProbePoint point : probe.points()) {
      if (exists(point)) {
        points.add(point);
      }
    }
    return points;
  }

  /** Whether SystemTap finds the point, as far as that is known without the program. */
  private boolean isFound(ProbePoint point) {
    return isKnown(point) && timerFits(point, false) && ProcFiles.fits(point, told(false));
  }

  private boolean isKnown(ProbePoint point) {
    return PointForms.since(point).filter(options::isOlderThan).isEmpty()
        && (PointForms.hold(point) || options.tapset().hasAlias(point));
  }

  private boolean exists(ProbePoint point) {
    Optional<String> since = PointForms.since(point).filter(options::isOlderThan);
    boolean known = isKnown(point);
    boolean required = point.resolution() == ProbePoint.Resolution.REQUIRED;
    // What is told to be wrong stays, so that the handler is judged, too.
    if (known) {
      boolean fits = timerFits(point, required) && ProcFiles.fits(point, told(required));
      return fits || required;
    }
    if (required) {
      problems.accept(
          Diagnostic.of(
              Problem.PROBE_POINT,
              point.origin(),
              since
                  .map(it -> newer(point, it))
                  .orElse("there is no probe point `" + text(point) + "`")));
    }
    return required;
  }

  private Consumer<Diagnostic> told(boolean required) {
    return required ? problems : it -> {};
  }

  private String newer(ProbePoint point, String since) {
    return "`"
        + text(point)
        + "` came with SystemTap "
        + since
        + ", and the script is for "
        + options.systemTap();
  }

  private static String text(ProbePoint point) {
    return Layout.render(point).replaceAll(" [?!]$", "");
  }

  private boolean timerFits(ProbePoint point, boolean required) {
    List<Component> components = point.components();
    if (!components.get(0).name().equals("timer") || components.size() < 2) {
      return true;
    }
    OptionalLong period = number(components.get(1));
    boolean fits = period.isEmpty() || fits(components, period.getAsLong());
    if (!fits && required) {
      problems.accept(
          Diagnostic.of(
                  Problem.TIMER_RANGE,
                  point.origin(),
                  "a timer has a period of 100 microseconds to 24 hours, and spreads by no more than"
                      + " its period")
              .withFix("change the number of `" + text(point) + "`"));
    }
    return fits;
  }

  private static boolean fits(List<Component> components, long period) {
    String unit = components.get(1).name();
    OptionalLong spread = components.size() > 2 ? number(components.get(2)) : OptionalLong.empty();
    if (spread.isPresent() && (spread.getAsLong() < 0 || spread.getAsLong() > period)) {
      return false;
    }
    if (unit.equals("hz")) {
      return period >= 1;
    }
    if (unit.equals("jiffies")) {
      return period >= 1 && period <= MOST_JIFFIES;
    }
    Long length = UNITS.get(unit);
    return length == null || period >= Math.max(1, LEAST_NS / length) && period <= DAY_NS / length;
  }

  private static OptionalLong number(Component component) {
    return component.argument().isPresent()
            && component.argument().get() instanceof NumberLiteral number
        ? OptionalLong.of(number.value())
        : OptionalLong.empty();
  }
}
