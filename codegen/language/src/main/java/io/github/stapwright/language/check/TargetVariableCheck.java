package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.elide.Elision;
import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Whether the variables of handlers are those that their points offer. What {@code @defined} says
 * is not there, and what never runs, is not judged.
 */
final class TargetVariableCheck {
  private final boolean guru;
  private final Tapset tapset;
  private final Consumer<Diagnostic> problems;
  private final Set<String> told = new HashSet<>();

  TargetVariableCheck(boolean guru, Tapset tapset, Consumer<Diagnostic> problems) {
    this.guru = guru;
    this.tapset = tapset;
    this.problems = problems;
  }

  /** Tells what is wrong and gives what is left of the script where it is guarded. */
  Optional<Script> guarded(Script script) {
    List<PointVariables> points = new ArrayList<>();
    TypedValues typed = TypedValues.of(script);
    boolean guarded = false;
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Probe probe) {
        for (ProbePoint point : probe.points()) {
          points.add(new PointVariables(point));
          guarded |= isGuarded(script, typed, probe, new PointVariables(point));
        }
      }
    }
    // Where nobody looks for variables, what is guarded goes while constants are folded.
    return guarded && !points.stream().allMatch(PointVariables::hasNoProgram)
        ? Optional.of(left(script, it -> points.stream().allMatch(point -> point.lacks(it))))
        : Optional.empty();
  }

  /** Whether there are variables that would be wrong if they were not guarded. */
  private boolean isGuarded(
      Script script, TypedValues typed, Probe probe, PointVariables variables) {
    if (wrong(script, typed, probe, variables).isEmpty()) {
      return false;
    }
    Script left = left(alone(script, probe), variables::lacks);
    List<Diagnostic> wrong =
        left.probes().stream().flatMap(it -> wrong(left, typed, it, variables).stream()).toList();
    // Two points of a probe, or two probes that call a function, have the same to say of it.
    wrong.stream().filter(it -> told.add(it.toString())).forEach(problems);
    return wrong.isEmpty();
  }

  private List<Diagnostic> wrong(
      Script script, TypedValues typed, Probe probe, PointVariables variables) {
    return new VariableUses(script, typed, variables, guru).wrong(probe);
  }

  /** The script without its other probes: a function is copied for each probe that calls it. */
  private static Script alone(Script script, Probe probe) {
    List<Declaration> kept =
        script.declarations().stream().filter(it -> it == probe || !(it instanceof Probe)).toList();
    return new Script(kept, script.origin());
  }

  private Script left(Script script, Predicate<Expression> undefined) {
    return Elision.withoutUndefined(script, tapset, undefined).script();
  }
}
