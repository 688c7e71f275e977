package io.github.stapwright.language.elide;

import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code @defined} is 0 in what only points without a program reach: nobody looked for the
 * variable, and whoever folds constants takes that for an answer (5.6, tried with it).
 */
final class UndefinedVariables extends ConstantFolding {
  private final Map<Signature, List<Function>> functions;
  private final Set<Signature> elsewhere = new HashSet<>();
  private boolean answered;

  UndefinedVariables(Script script, Effects effects) {
    super(it -> !effects.has(it));
    this.functions = script.functionsBySignature();
    script.probes().stream().filter(it -> !isWithoutProgram(it)).forEach(this::reach);
  }

  private static boolean isWithoutProgram(Probe probe) {
    return probe.points().stream().map(PointVariables::new).allMatch(PointVariables::hasNoProgram);
  }

  private void reach(Node node) {
    if (node instanceof Call call && elsewhere.add(call.signature())) {
      functions.getOrDefault(call.signature(), List.of()).forEach(this::reach);
    }
    node.children().forEach(this::reach);
  }

  /** Whether the body of the declaration is reached from nowhere else. */
  boolean isIn(Declaration declaration) {
    return declaration instanceof Probe probe
        ? isWithoutProgram(probe)
        : declaration instanceof Function function && !elsewhere.contains(function.signature());
  }

  /** Whether there was one. */
  boolean hasAnswered() {
    return answered;
  }

  @Override
  public Expression visitDefined(Defined defined) {
    answered = true;
    return literal(0, defined.origin());
  }
}
