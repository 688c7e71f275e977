package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.simulator.Simulation;

/** The work of the first handler of a marker when no filter of it lets a hit through. */
public final class WorkOfHandler {
  private WorkOfHandler() {}

  /** The work of one hit, without the hit itself. */
  public static WorkCount once(Script script) {
    Script running = Simulation.whatRuns(script);
    Probe marker =
        running.probes().stream()
            .filter(it -> !CostEstimator.mark(it).isEmpty())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("the script probes no marker"));
    WorkCount work = new WorkCount();
    add(marker.body(), new NodeWork(running), work);
    return work;
  }

  private static void add(Node node, NodeWork nodes, WorkCount work) {
    work.add(nodes.of(node), 1);
    for (Expression each : Decisions.of(node)) {
      work.add(nodes.of(each), 1);
    }
    if (!(node instanceof If)) {
      node.children().stream()
          .filter(Statement.class::isInstance)
          .forEach(it -> add(it, nodes, work));
    }
  }
}
