package io.github.stapwright.testkit;

import io.github.stapwright.dsl.Cond;
import io.github.stapwright.dsl.PointStep;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.simulator.watch.ValueText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Assertions on one probe of a script.
 *
 * @param <C> what its point offers
 */
public final class ScriptProbeAssert<C extends Context> {
  private final ScriptUnderTest script;
  private final Probe probe;
  private final PointStep<C> point;

  ScriptProbeAssert(ScriptUnderTest script, Probe probe, PointStep<C> point) {
    this.script = script;
    this.probe = probe;
    this.point = point;
  }

  /** Nothing happens unless this holds; other conditions may stand beside it. */
  public ScriptProbeAssert<C> filteringOn(Cond<? super C> condition) {
    Probe wanted = ScriptAssert.probes(script.bound(point.where(condition).next())).get(0);
    List<String> filters = Filters.of(probe);
    Filters.of(wanted).stream()
        .filter(it -> !filters.contains(it))
        .findFirst()
        .ifPresent(it -> fail("filter on `" + it + "`, but on " + named(filters)));
    return this;
  }

  /** Nothing filters its hits. */
  public ScriptProbeAssert<C> filteringOnNothing() {
    List<String> filters = Filters.of(probe);
    if (!filters.isEmpty()) {
      fail("filter on nothing, but on " + named(filters));
    }
    return this;
  }

  /** It holds a {@code printf} with this format. */
  public ScriptProbeAssert<C> printing(String format) {
    ByteString wanted = ByteString.of(Objects.requireNonNull(format, "format"));
    boolean prints =
        probe
            .descendants(Print.class)
            .map(Print::format)
            .flatMap(Optional::stream)
            .anyMatch(it -> isText(it, wanted));
    if (!prints) {
      fail("print " + ValueText.quoted(wanted));
    }
    return this;
  }

  private static boolean isText(Literal literal, ByteString text) {
    return literal instanceof StringLiteral string && string.value().equals(text);
  }

  private static String named(List<String> filters) {
    return filters.isEmpty()
        ? "nothing"
        : filters.stream().map(it -> "`" + it + "`").collect(Collectors.joining(" and "));
  }

  private void fail(String what) {
    String points =
        probe.points().stream().map(Layout::render).collect(Collectors.joining("`, `", "`", "`"));
    String body =
        Layout.render(probe.body()).stream()
            .map(Line::text)
            .map(it -> "  " + it)
            .collect(Collectors.joining("\n"));
    throw new AssertionError("the probe at " + points + " was expected to " + what + "\n" + body);
  }
}
