package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.language.syntax.ForeignWords;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables that are read, but never stored to: SystemTap warns of them too. */
final class AssignmentAdviser implements Adviser {
  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    Set<String> globals =
        subject.script().globals().stream().map(Global::name).collect(Collectors.toSet());
    for (Declaration declaration : subject.script().declarations()) {
      if (declaration instanceof Probe probe && isClosed(probe)) {
        locals(subject, probe.body(), globals, problems);
      } else if (declaration instanceof Function function) {
        Set<String> known = new HashSet<>(globals);
        function.parameters().stream().map(Parameter::name).forEach(known::add);
        locals(subject, function.body(), known, problems);
      }
    }
    globals(subject, problems);
  }

  private static boolean isClosed(Probe probe) {
    return probe.points().stream().allMatch(it -> new PointVariables(it).isClosed());
  }

  private static void locals(
      Subject subject, Node body, Set<String> known, Consumer<Diagnostic> problems) {
    Set<String> told = new HashSet<>(known);
    told.addAll(stored(body));
    body.descendants(Symbol.class)
        .filter(it -> !subject.tapset().hasGlobal(it.name()))
        .filter(it -> told.add(it.name()))
        .forEach(it -> problems.accept(neverStored(it)));
  }

  private static Diagnostic neverStored(Symbol local) {
    Diagnostic plain =
        Diagnostic.of(
                Problem.NEVER_ASSIGNED,
                local.origin(),
                "nothing is ever stored to the local `" + local.name() + "`: it is always empty")
            .withFix("check its spelling, or store to it first");
    return ForeignWords.find(local.name())
        .map(
            it ->
                Diagnostic.of(
                        Problem.NEVER_ASSIGNED,
                        local.origin(),
                        it.sentence() + ": `" + local.name() + "` is read as an empty local")
                    .withFix(it.fix()))
        .orElse(plain);
  }

  private static void globals(Subject subject, Consumer<Diagnostic> problems) {
    Set<String> stored =
        subject.script().declarations().stream()
            .filter(it -> it instanceof Probe || it instanceof Function)
            .flatMap(it -> stored(it).stream())
            .collect(Collectors.toSet());
    Set<String> read =
        subject.script().descendants(Symbol.class).map(Symbol::name).collect(Collectors.toSet());
    subject.script().globals().stream()
        .filter(it -> it.initial().isEmpty() && read.contains(it.name()))
        .filter(it -> !stored.contains(it.name()))
        .forEach(
            it ->
                problems.accept(
                    Diagnostic.of(
                            Problem.NEVER_ASSIGNED,
                            it.origin(),
                            "nothing is ever stored to the global `"
                                + it.name()
                                + "`: it is always empty")
                        .withFix("give it a value: global " + it.name() + " = 0")));
  }

  private static Set<String> stored(Node body) {
    return body.descendants().flatMap(AssignmentAdviser::storedBy).collect(Collectors.toSet());
  }

  private static Stream<String> storedBy(Node node) {
    if (node instanceof Assignment assignment) {
      return name(assignment.target());
    }
    if (node instanceof Increment increment) {
      return name(increment.operand());
    }
    if (node instanceof Foreach foreach) {
      return Stream.concat(foreach.value().stream(), foreach.keys().stream()).map(Symbol::name);
    }
    return node instanceof Try attempt ? attempt.message().stream() : Stream.empty();
  }

  private static Stream<String> name(Node target) {
    if (target instanceof ArrayElement element) {
      return name((Node) element.base());
    }
    return target instanceof Symbol symbol ? Stream.of(symbol.name()) : Stream.empty();
  }
}
