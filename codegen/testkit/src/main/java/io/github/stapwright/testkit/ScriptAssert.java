package io.github.stapwright.testkit;

import io.github.stapwright.dsl.PointStep;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;

/** Assertions on a script: on the parts that matter, or on its whole text. */
public final class ScriptAssert extends AbstractAssert<ScriptAssert, ScriptUnderTest> {

  ScriptAssert(ScriptUnderTest actual) {
    super(actual, ScriptAssert.class);
  }

  /**
   * The script has a probe at this point, and the assertions that follow are on it.
   *
   * <pre>{@code
   * assertThat(driver).script().hasProbe(onFunctionEntry()).filteringOn(file("test.py"));
   * }</pre>
   */
  public <C extends Context> ScriptProbeAssert<C> hasProbe(PointStep<C> point) {
    Script wanted = actual.bound(Objects.requireNonNull(point, "point").next());
    List<ProbePoint> points = probes(wanted).get(0).points();
    return probes(actual.model()).stream()
        .filter(it -> it.points().containsAll(points))
        .findFirst()
        .map(it -> new ScriptProbeAssert<>(actual, it, point))
        .orElseThrow(() -> missing(points));
  }

  private AssertionError missing(List<ProbePoint> points) {
    StringBuilder message = new StringBuilder("the script has no probe at ");
    points.forEach(it -> message.append('`').append(Layout.render(it)).append("` "));
    message.append("but these:\n");
    probes(actual.model()).stream()
        .flatMap(it -> it.points().stream())
        .forEach(it -> message.append("  ").append(Layout.render(it)).append('\n'));
    return new AssertionError(message.toString());
  }

  static List<Probe> probes(Script script) {
    return script.probes();
  }

  /** The text, for AssertJ's assertions. */
  public AbstractStringAssert<?> text() {
    return Assertions.assertThat(actual.text());
  }

  /**
   * The text is that of {@code src/test/resources/golden/NAME.stp}, where the name is the script's.
   * With {@code -Dgolden.update=true} a file that differs is written, and the test still fails.
   */
  public ScriptAssert matchesGolden() {
    GoldenFile.named(actual.name() + ".stp").requireEqual(actual.text());
    return this;
  }

  /** The same with another file. */
  public ScriptAssert matchesGolden(Path file) {
    GoldenFile.at(file).requireEqual(actual.text());
    return this;
  }
}
