package io.github.stapwright.simulator.cost;

import java.util.List;

/**
 * What a script costs.
 *
 * @param probes in the order of the script
 * @param markers by marker, what the traced program hits
 * @param seconds how long the events took, 0 without events
 * @param lines of output while they did
 * @param bytes of output while they did
 * @param arrays at their declared size
 * @param troubles what the script said on standard error when it was run
 */
public record CostEstimate(
    List<ProbeCost> probes,
    List<MarkerCost> markers,
    double seconds,
    long lines,
    long bytes,
    List<ArrayMemory> arrays,
    List<String> troubles) {
  private static final double NANOS = 1e9;

  /** Copies the lists. */
  public CostEstimate {
    probes = List.copyOf(probes);
    markers = List.copyOf(markers);
    arrays = List.copyOf(arrays);
    troubles = List.copyOf(troubles);
  }

  /**
   * What a marker costs, whatever the number of its probes.
   *
   * @param mark its name
   * @param rate hits a second; negative if that is unknown
   * @param least of one hit
   * @param most of one hit
   */
  public record MarkerCost(String mark, double rate, Price least, Price most) {}

  /** Whether it is known how often each marker is hit. */
  public boolean knowsRates() {
    return !markers.isEmpty() && markers.stream().allMatch(it -> it.rate() >= 0);
  }

  /** By how much the traced program becomes slower with uprobe events, in percent of its time. */
  public double slowerPercent() {
    return 100 * markers.stream().mapToDouble(it -> it.rate() * it.most().program()).sum() / NANOS;
  }

  /** How much of a processor reading the events takes, in percent. */
  public double readerPercent() {
    return 100 * markers.stream().mapToDouble(it -> it.rate() * it.most().reader()).sum() / NANOS;
  }

  /** Time in SystemTap's handlers, in empty handlers a second. */
  public double emptyHandlers() {
    return markers.stream().mapToDouble(it -> it.rate() * it.most().handler()).sum();
  }
}
