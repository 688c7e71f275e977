package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.plan.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Estimates what a script costs, from recorded events or from what stands in it. */
public final class CostEstimator {
  private final PriceList prices;
  private final Map<String, Double> rates;
  private final RunOptions options;

  /**
   * An estimator.
   *
   * @param rates hits a second by marker, where they are known otherwise than by events
   * @param options how the script is run
   */
  public CostEstimator(PriceList prices, Map<String, Double> rates, RunOptions options) {
    this.prices = prices;
    this.rates = Map.copyOf(rates);
    this.options = options;
  }

  /** Opens the events, once for each time that a script is run over them. */
  @FunctionalInterface
  public interface Events {
    /** A reader at the first event. */
    EventReader open() throws IOException;
  }

  /** The prices. */
  public PriceList prices() {
    return prices;
  }

  /**
   * What {@code script} costs.
   *
   * @param events to run it over, if there are any
   * @throws io.github.stapwright.simulator.plan.NotSimulatedException if it cannot be run over them
   */
  public CostEstimate of(Script script, Optional<Events> events) throws IOException {
    Script running = Simulation.whatRuns(script);
    if (events.isEmpty()) {
      return withoutEvents(running);
    }
    Meter meter = new Meter(running);
    MeteredRun run = MeteredRun.of(running, withoutDisplay(), meter, events.get());
    List<ProbeCost> probes = meter.handlers().stream().map(it -> metered(it, meter)).toList();
    return estimate(running, probes, run);
  }

  /** Globals that are shown at the end are no load, either. */
  private RunOptions withoutDisplay() {
    return new RunOptions(
        options.settings().withoutGlobalDisplay(),
        options.globals(),
        options.arguments(),
        options.duration());
  }

  private CostEstimate withoutEvents(Script script) {
    StaticWalk walk = new StaticWalk(new NodeWork(script), prices);
    List<ProbeCost> probes =
        script.probes().stream().map(it -> walk.of(it, point(it), mark(it), base(it))).toList();
    return estimate(script, probes, MeteredRun.NONE);
  }

  /** A handler is trapped, and what it reads is fetched. */
  private Price base(Probe probe) {
    return mark(probe).isEmpty() ? Price.NOTHING : prices.of(Fetched.by(List.of(probe.body())));
  }

  private ProbeCost metered(Meter.Handler handler, Meter meter) {
    Probe probe = handler.probe();
    double runs = Math.max(1, handler.runs());
    Price sum = base(probe);
    List<CostRow> rows = new ArrayList<>();
    for (Meter.Tally tally : meter.of(handler)) {
      double perHit = tally.evaluations() / runs;
      Price once = prices.of(tally.once());
      sum = sum.plus(once.times(perHit));
      if (!tally.once().isNothing()) {
        boolean decides = tally.node() instanceof io.github.stapwright.model.Expression;
        double passes = decides ? tally.passes() / (double) tally.evaluations() : -1;
        rows.add(new CostRow(Shown.of(tally.node()), tally.node().origin(), perHit, passes, once));
      }
    }
    rows.sort(Shown.BY_PLACE);
    return new ProbeCost(point(probe), mark(probe), probe.origin(), handler.runs(), sum, sum, rows);
  }

  private CostEstimate estimate(Script script, List<ProbeCost> probes, MeteredRun run) {
    return new CostEstimate(
        probes,
        markers(script, probes, run),
        run.seconds(),
        run.lines(),
        run.bytes(),
        ArrayMemory.of(script, Limits.of(options.settings().limits())),
        run.troubles());
  }

  /** Handlers of one marker share the trap and what is fetched. */
  private List<CostEstimate.MarkerCost> markers(
      Script script, List<ProbeCost> probes, MeteredRun run) {
    Map<String, List<Integer>> byMark = new LinkedHashMap<>();
    for (int index = 0; index < probes.size(); index++) {
      if (probes.get(index).isMarker()) {
        byMark.computeIfAbsent(probes.get(index).mark(), it -> new ArrayList<>()).add(index);
      }
    }
    List<CostEstimate.MarkerCost> markers = new ArrayList<>();
    byMark.forEach(
        (mark, indices) -> {
          Price shared =
              prices.of(
                  Fetched.by(indices.stream().map(it -> script.probes().get(it).body()).toList()));
          Price least = shared;
          Price most = shared;
          for (int index : indices) {
            ProbeCost probe = probes.get(index);
            Price own = base(script.probes().get(index)).times(-1);
            least = least.plus(probe.least().plus(own));
            most = most.plus(probe.most().plus(own));
          }
          markers.add(
              new CostEstimate.MarkerCost(mark, rate(mark, probes, indices, run), least, most));
        });
    return markers;
  }

  private double rate(String mark, List<ProbeCost> probes, List<Integer> indices, MeteredRun run) {
    Double given = rates.get(mark);
    if (given != null) {
      return given;
    }
    long hits = indices.stream().mapToLong(it -> probes.get(it).hits()).max().orElse(0);
    return run.seconds() > 0 ? hits / run.seconds() : -1;
  }

  private static String point(Probe probe) {
    ProbePoint first = probe.points().get(0);
    return Layout.render(first);
  }

  /** The name of the marker that a probe waits for, empty if it waits for something else. */
  static String mark(Probe probe) {
    return probe.points().stream()
        .flatMap(it -> it.components().stream())
        .filter(it -> it.name().equals("mark"))
        .flatMap(it -> it.argument().stream())
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value().utf8().replace("-", "__"))
        .findFirst()
        .orElse("");
  }
}
