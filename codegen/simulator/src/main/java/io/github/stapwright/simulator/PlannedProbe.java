package io.github.stapwright.simulator;

import io.github.stapwright.language.expand.AliasExpansion;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.simulator.plan.Host;
import io.github.stapwright.simulator.plan.Planner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** One point of a probe with its handler. */
final class PlannedProbe {
  private final ProbePoint point;
  private final String name;
  private final Consumer<Host> handler;
  private final Optional<ToLongFunction<Host>> condition;
  private final List<AliasExpansion.Seat> seats;
  private long hits;

  PlannedProbe(
      Planner planner,
      Probe probe,
      ProbePoint point,
      String name,
      List<AliasExpansion.Seat> seats,
      Consumer<Host> handler) {
    this.name = name;
    this.seats = seats;
    this.point = point;
    this.handler = handler;
    this.condition = point.condition().map(it -> planner.condition(probe, it));
  }

  /** Where the point, and the aliases that it came from, stand in their lists. */
  List<AliasExpansion.Seat> seats() {
    return seats;
  }

  ProbePoint point() {
    return point;
  }

  /** Runs the handler, unless a condition keeps it from being armed. */
  void run(Host host) {
    if (condition.isPresent() && condition.get().applyAsLong(host) == 0) {
      return;
    }
    hits++;
    handler.accept(host);
  }

  /** How often the handler ran. */
  long hits() {
    return hits;
  }

  /** The point as SystemTap resolves it: a marker is a place in a file. */
  String resolvedName() {
    return Points.resolved(point);
  }

  /** The point as its probe names it, which may be an alias. */
  String name() {
    return name;
  }
}
