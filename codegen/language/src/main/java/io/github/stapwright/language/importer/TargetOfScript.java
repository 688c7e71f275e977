package io.github.stapwright.language.importer;

import io.github.stapwright.language.bind.Target;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The target that a script names most often, {@code process("/usr/bin/python3.11")}. */
final class TargetOfScript {
  /** Where nothing depends on the target. */
  static final Target ANY = Target.parse("/usr/bin/python3");

  private TargetOfScript() {}

  /** The target, if the script names one that a class can be bound to. */
  static Optional<Target> of(Script script) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    script.declarations().stream()
        .flatMap(TargetOfScript::points)
        .flatMap(it -> target(it).stream())
        .forEach(it -> uses.merge(it.text(), 1, Integer::sum));
    return uses.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .map(Target::parse);
  }

  private static Stream<ProbePoint> points(Declaration declaration) {
    if (declaration instanceof Probe probe) {
      return probe.points().stream();
    }
    return declaration instanceof Alias alias ? alias.points().stream() : Stream.empty();
  }

  private static Optional<Target> target(ProbePoint point) {
    List<Component> parts = point.components();
    Optional<String> text = argument(parts.get(0), "process");
    if (parts.size() > 2 && parts.get(1).name().equals("library")) {
      text = text.flatMap(path -> argument(parts.get(1), "library").map(it -> path + "!" + it));
    }
    return text.flatMap(TargetOfScript::parsed).filter(it -> isPrefix(it, point));
  }

  private static Optional<Target> parsed(String text) {
    try {
      return Optional.of(Target.parse(text)).filter(it -> it.equals(Target.parse(it.text())));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<String> argument(Component component, String name) {
    if (!component.name().equals(name) || component.argument().isEmpty()) {
      return Optional.empty();
    }
    Literal literal = component.argument().get();
    if (literal instanceof NumberLiteral number) {
      return Optional.of("pid:" + number.value());
    }
    if (literal instanceof Argument argument) {
      return argument.quoted() ? Optional.of("@" + argument.number()) : Optional.empty();
    }
    return JavaWords.text(((StringLiteral) literal).value());
  }

  /** Whether a point is one of the target's. */
  static boolean isPrefix(Target target, ProbePoint point) {
    List<Component> prefix = target.components();
    return point.components().size() > prefix.size()
        && point.components().subList(0, prefix.size()).equals(prefix);
  }
}
