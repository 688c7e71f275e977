package io.github.stapwright.language.elide;

import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.language.rewrite.Bodies;
import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.List;

/**
 * {@code @defined} where the probe point alone tells what it is. SystemTap looks for the variables
 * of a program's probe before it looks at names and types, so that what then never runs may hold
 * anything; at points without a program it never looks, and finds out only while it folds constants
 * (5.6, tried with it).
 */
public final class ResolvedDefinitions extends ConstantFolding {
  private final List<PointVariables> points;

  private ResolvedDefinitions(List<PointVariables> points) {
    super(it -> false);
    this.points = points;
  }

  /** The script without what never runs for that reason; its aliases are expanded. */
  public static Script in(Script script) {
    List<Declaration> declarations =
        script.declarations().stream().map(ResolvedDefinitions::resolved).toList();
    return Rewriter.isSame(script.declarations(), declarations)
        ? script
        : new Script(declarations, script.origin());
  }

  private static Declaration resolved(Declaration declaration) {
    if (!(declaration instanceof Probe probe) || !asks(probe.body())) {
      return declaration;
    }
    List<PointVariables> points = probe.points().stream().map(PointVariables::new).toList();
    if (points.stream().anyMatch(PointVariables::hasNoProgram)) {
      return declaration;
    }
    ResolvedDefinitions definitions = new ResolvedDefinitions(points);
    Block before = probe.body();
    Block after = new KnownBranches(definitions).body(before);
    while (!Bodies.isSame(before, after)) {
      before = after;
      after = new KnownBranches(definitions).body(before);
    }
    return Bodies.isSame(probe.body(), after)
        ? probe
        : new Probe(probe.points(), after, probe.origin());
  }

  private static boolean asks(Node node) {
    return node.descendants().anyMatch(Defined.class::isInstance);
  }

  @Override
  public Expression visitDefined(Defined defined) {
    if (points.stream().allMatch(it -> it.lacks(defined.operand()))) {
      return literal(0, defined.origin());
    }
    return points.stream().allMatch(it -> it.has(defined.operand()))
        ? literal(1, defined.origin())
        : super.visitDefined(defined);
  }
}
