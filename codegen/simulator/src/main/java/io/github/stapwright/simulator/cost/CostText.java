package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import java.util.List;
import java.util.Locale;

/** Writes what a script costs, for people. */
public final class CostText {
  private static final double OVERLOAD_NANOS = 5e8;

  private final StringBuilder text = new StringBuilder();

  private CostText() {}

  /** The estimate of the script {@code name}, and what would make it cheaper. */
  public static String of(String name, CostEstimate estimate, List<Suggestion> suggestions) {
    CostText cost = new CostText();
    cost.line("%s%s", name, estimate.seconds() > 0 ? over(estimate) : ": what stands in it");
    estimate.probes().stream().filter(ProbeCost::isMarker).forEach(cost::probe);
    cost.sum(estimate);
    cost.arrays(estimate);
    estimate.troubles().forEach(it -> cost.line("the run said: %s", it));
    for (Suggestion each : suggestions) {
      cost.suggestion(each);
    }
    return cost.text.toString();
  }

  private static String over(CostEstimate estimate) {
    return String.format(Locale.ROOT, ": over events of %.3f s", estimate.seconds());
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void probe(ProbeCost probe) {
    line("");
    line("probe %s", probe.point());
    if (probe.hits() > 0) {
      line("  a hit (of %,d): %s", probe.hits(), price(probe.most()));
    } else if (probe.least().equals(probe.most())) {
      line("  a hit: %s", price(probe.most()));
    } else {
      line("  a hit that a filter drops: %s", price(probe.least()));
      line("  a hit that passes:         %s", price(probe.most()));
    }
    probe.rows().forEach(it -> row(it, probe.hits() > 0));
  }

  private void row(CostRow row, boolean isCounted) {
    String often =
        isCounted
            ? String.format(Locale.ROOT, "%7.3f times", row.perHit())
            : row.perHit() > 0 ? " every hit  " : " if it gets there";
    String passes =
        row.passes() < 0 ? "" : String.format(Locale.ROOT, "  (true %.1f %%)", 100 * row.passes());
    line(
        "    %-16s %6.2f x empty, %5.0f ns reader  %d: %s%s",
        often, row.once().handler(), row.once().reader(), row.place().line(), row.text(), passes);
  }

  private static String price(Price price) {
    return String.format(
        Locale.ROOT,
        "%.0f ns of the program and %.0f ns of the reader with uprobe events; %.2f empty handlers"
            + " in SystemTap",
        price.program(),
        price.reader(),
        price.handler());
  }

  private void sum(CostEstimate estimate) {
    line("");
    for (CostEstimate.MarkerCost marker : estimate.markers()) {
      if (marker.rate() >= 0) {
        line("%s: %,.0f hits a second", marker.mark(), marker.rate());
      }
    }
    if (!estimate.knowsRates()) {
      if (!estimate.markers().isEmpty()) {
        line("how often: not known; give `--events FILE` or `--rate MARKER=N/s`");
      }
      return;
    }
    line(
        "with uprobe events: the program is slower by %.2f %%, the reader takes %.2f %% of a"
            + " processor",
        estimate.slowerPercent(), estimate.readerPercent());
    double empty = estimate.emptyHandlers();
    if (empty > 0) {
      line(
          "in SystemTap: %,.0f empty handlers a second; its overload guard strikes where an empty"
              + " handler takes more than %,.0f ns (`stap -t` tells)",
          empty, OVERLOAD_NANOS / empty);
    }
    if (estimate.seconds() > 0) {
      line(
          "output: %,.0f lines, %,.0f bytes a second",
          estimate.lines() / estimate.seconds(), estimate.bytes() / estimate.seconds());
    }
  }

  private void arrays(CostEstimate estimate) {
    for (ArrayMemory array : estimate.arrays()) {
      line(
          "memory in SystemTap: %s, %,d elements, %,d KiB%s",
          array.name(),
          array.entries(),
          array.bytes() / 1024,
          array.isForEachProcessor() ? " for each processor" : "");
    }
  }

  private void suggestion(Suggestion suggestion) {
    line("");
    line(
        "%s: saves %.0f %% of the handlers' time in SystemTap, %.0f %% of the reader's",
        suggestion.change().sentence(), suggestion.handlerPercent(), suggestion.readerPercent());
    for (Line each : Layout.render(suggestion.after())) {
      line("  | %s", each.text());
    }
  }
}
