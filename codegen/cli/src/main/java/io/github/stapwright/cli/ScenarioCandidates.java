package io.github.stapwright.cli;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.TargetVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What could happen to a script: its markers with values that it compares with, and others; pauses
 * as long as its timers.
 */
final class ScenarioCandidates {
  private static final int MOST_VALUES = 8;
  private static final int MOST_ARGUMENTS = 12;
  private static final List<Long> PAUSES_MS = List.of(1L, 100L, 1_000L, 10_000L, 60_000L);

  private final Script script;
  private final List<String> texts;
  private final List<Long> numbers;

  private ScenarioCandidates(Script script) {
    this.script = script;
    this.texts = limited(texts(script), List.of("main", "/app/test.py"));
    this.numbers = limited(numbers(script), List.of(1L, 0L, 7L));
  }

  /** The steps to choose from. */
  static List<ScenarioStep> of(Script script) {
    return new ScenarioCandidates(script).steps();
  }

  /** One step for each point, and the pauses: what may stand between two others. */
  static List<ScenarioStep> usual(Script script) {
    ScenarioCandidates candidates = new ScenarioCandidates(script);
    return candidates
        .points()
        .flatMap(it -> candidates.ofPoint(it).stream().limit(1))
        .distinct()
        .toList();
  }

  /** The pauses. */
  static List<ScenarioStep> pauses() {
    return PAUSES_MS.stream().map(it -> ScenarioStep.pause(Duration.ofMillis(it))).toList();
  }

  private static <T> List<T> limited(Stream<T> found, List<T> always) {
    Set<T> all = new LinkedHashSet<>(always);
    found.forEach(all::add);
    return all.stream().limit(MOST_VALUES).toList();
  }

  private static Stream<Node> nodes(Node node) {
    return Stream.concat(
        Stream.of(node), node.children().stream().flatMap(ScenarioCandidates::nodes));
  }

  /** Texts of comparisons; a pattern as the plainest text that it could match. */
  private static Stream<String> texts(Node node) {
    if (node instanceof RegexMatch match && match.pattern() instanceof StringLiteral pattern) {
      String plain =
          pattern
              .value()
              .utf8()
              .replaceAll("[(][^()]*[)][?*]", "")
              .replaceAll("\\[(.)[^]]*\\]", "$1")
              .replaceAll("[.][*+]", "")
              .replaceAll("[\\^$()+*?\\\\]", "");
      return Stream.concat(Stream.of(plain), texts(match.subject()));
    }
    if (node instanceof Print print) {
      return print.arguments().stream().flatMap(ScenarioCandidates::texts);
    }
    return node instanceof StringLiteral literal
        ? Stream.of(literal.value().utf8()).filter(it -> !it.startsWith("<"))
        : node.children().stream().flatMap(ScenarioCandidates::texts);
  }

  private static Stream<Long> numbers(Node node) {
    return nodes(node)
        .filter(NumberLiteral.class::isInstance)
        .map(it -> ((NumberLiteral) it).value())
        .flatMap(it -> Stream.of(it, it + 1, it - 1));
  }

  private List<ScenarioStep> steps() {
    List<ScenarioStep> steps = new ArrayList<>();
    points().forEach(it -> steps.addAll(ofPoint(it)));
    steps.addAll(pauses());
    return steps;
  }

  private Stream<ProbePoint> points() {
    return script.declarations().stream()
        .flatMap(
            it ->
                it instanceof Probe probe
                    ? probe.points().stream()
                    : it instanceof Alias alias ? alias.points().stream() : Stream.empty());
  }

  private List<ScenarioStep> ofPoint(ProbePoint point) {
    List<Component> parts = point.components();
    Component last = parts.get(parts.size() - 1);
    if (last.name().equals("mark")) {
      return argument(last).map(it -> ofMarker(provider(parts), it)).orElse(List.of());
    }
    return ScenarioStep.ofProcess(point).map(List::of).orElse(List.of());
  }

  private static Optional<String> argument(Component part) {
    return part.argument()
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value().utf8());
  }

  private static String provider(List<Component> parts) {
    return parts.stream()
        .filter(it -> it.name().equals("provider"))
        .findFirst()
        .flatMap(ScenarioCandidates::argument)
        .orElse("");
  }

  private List<ScenarioStep> ofMarker(String provider, String pattern) {
    List<DeclaredMarker> known =
        Registry.cpython().asProvider().markers().stream()
            .filter(it -> provider.isEmpty() || provider.equals("python"))
            .filter(it -> it.name().matches(pattern.replace("*", ".*").replace("?", ".")))
            .toList();
    if (!known.isEmpty()) {
      return known.stream().flatMap(it -> ofPython(it).stream()).toList();
    }
    boolean plain = pattern.matches("\\w+") && provider.matches("\\w*");
    return plain ? ofOther(provider.isEmpty() ? "app" : provider, pattern) : List.of();
  }

  private List<ScenarioStep> ofPython(DeclaredMarker marker) {
    List<Boolean> strings =
        marker.arguments().stream().map(it -> it.kind() == DeclaredArgument.Kind.STRING).toList();
    return varied("python", marker.name(), strings);
  }

  /** How many arguments the handlers read, and whether as strings. */
  private List<ScenarioStep> ofOther(String provider, String marker) {
    int most =
        nodes(script)
            .filter(TargetVariable.class::isInstance)
            .mapToInt(it -> ((TargetVariable) it).argument().orElse(0))
            .max()
            .orElse(0);
    List<Boolean> strings = new ArrayList<>();
    for (int number = 1; number <= Math.min(most, MOST_ARGUMENTS); number++) {
      strings.add(ScenarioStep.readsString(script, number));
    }
    return varied(provider, marker, strings);
  }

  /** Each argument in turn takes every value, while the others keep their usual one. */
  private List<ScenarioStep> varied(String provider, String marker, List<Boolean> strings) {
    Set<List<Object>> all = new LinkedHashSet<>();
    List<Object> usual = new ArrayList<>();
    for (boolean string : strings) {
      usual.add(string ? texts.get(Math.min(1, texts.size() - 1)) : numbers.get(0));
    }
    all.add(usual);
    for (int at = 0; at < strings.size(); at++) {
      for (Object value : strings.get(at) ? texts : numbers) {
        List<Object> other = new ArrayList<>(usual);
        other.set(at, value);
        all.add(other);
      }
    }
    return all.stream().map(it -> ScenarioStep.marker(provider, marker, it)).toList();
  }
}
