package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.simulator.plan.Action;
import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Instrument;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts, for each probe, how often what of a script is evaluated while it runs. */
final class Meter implements Instrument {
  private final NodeWork work;
  private final IdentityHashMap<Block, Handler> handlers = new IdentityHashMap<>();
  private final List<Handler> all = new ArrayList<>();
  private final List<Counted> nodes = new ArrayList<>();
  private @Nullable Handler current;

  /** For runs of {@code script}, as it runs: without what is removed. */
  Meter(Script script) {
    work = new NodeWork(script);
    for (Probe probe : script.probes()) {
      Handler handler = new Handler(probe, all.size());
      all.add(handler);
      handlers.put(probe.body(), handler);
    }
  }

  /** A handler, and how often it ran. */
  static final class Handler {
    private final Probe probe;
    private final int number;
    private long runs;

    Handler(Probe probe, int number) {
      this.probe = probe;
      this.number = number;
    }

    Probe probe() {
      return probe;
    }

    long runs() {
      return runs;
    }
  }

  /** A node that is evaluated, and how often that was for each handler. */
  private static final class Counted {
    private final Node node;
    private final WorkCount once;
    private final long[] evaluations;
    private final long[] passes;

    Counted(Node node, WorkCount once, int handlers) {
      this.node = node;
      this.once = once;
      this.evaluations = new long[handlers];
      this.passes = new long[handlers];
    }
  }

  /** What was evaluated in a handler. */
  record Tally(Node node, WorkCount once, long evaluations, long passes) {}

  /** Whether the handler that runs, or ran last, is that of a marker. */
  boolean isInMarker() {
    return current != null && !CostEstimator.mark(current.probe()).isEmpty();
  }

  List<Handler> handlers() {
    return all;
  }

  List<Tally> of(Handler handler) {
    return nodes.stream()
        .filter(it -> it.evaluations[handler.number] > 0)
        .map(
            it ->
                new Tally(
                    it.node, it.once, it.evaluations[handler.number], it.passes[handler.number]))
        .toList();
  }

  private Counted counted(Node node) {
    Counted counted = new Counted(node, work.of(node), all.size());
    nodes.add(counted);
    return counted;
  }

  @Override
  public Action statement(Statement statement, Action action) {
    Handler handler = statement instanceof Block body ? handlers.get(body) : null;
    Counted counted = counted(statement);
    return frame -> {
      if (handler != null) {
        current = handler;
        handler.runs++;
      }
      Handler now = current;
      if (now != null) {
        counted.evaluations[now.number]++;
      }
      return action.run(frame);
    };
  }

  @Override
  public Evaluator.OfLong condition(Expression condition, Evaluator.OfLong evaluator) {
    Counted counted = counted(condition);
    return frame -> {
      Handler now = current;
      long value = evaluator.evaluate(frame);
      if (now != null) {
        counted.evaluations[now.number]++;
        counted.passes[now.number] += value == 0 ? 0 : 1;
      }
      return value;
    };
  }
}
