package io.github.stapwright.simulator.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What runs have run of several scripts.
 *
 * @param scripts by name
 */
public record CoverageReport(List<CoveredScript> scripts) {
  /** Copies the list and sorts it by name. */
  public CoverageReport {
    scripts = scripts.stream().sorted(Comparator.comparing(CoveredScript::name)).toList();
  }

  /** Of these; what is the same script is counted together. */
  public static CoverageReport of(CoveredScript... scripts) {
    CoverageReport report = new CoverageReport(List.of());
    for (CoveredScript script : scripts) {
      report = report.plus(script);
    }
    return report;
  }

  /** With the runs of one more. */
  public CoverageReport plus(CoveredScript script) {
    List<CoveredScript> sums = new ArrayList<>(scripts);
    for (int index = 0; index < sums.size(); index++) {
      if (sums.get(index).isSameAs(script)) {
        sums.set(index, sums.get(index).plus(script));
        return new CoverageReport(sums);
      }
    }
    sums.add(script);
    return new CoverageReport(sums);
  }

  /** Probes and functions of all scripts. */
  public Tally handlers() {
    return sum(CoveredScript::handlers);
  }

  /** Statements of all scripts. */
  public Tally steps() {
    return sum(CoveredScript::steps);
  }

  /** Ways of conditions of all scripts. */
  public Tally ways() {
    return sum(CoveredScript::ways);
  }

  private Tally sum(Function<CoveredScript, Tally> of) {
    return scripts.stream().map(of).reduce(new Tally(0, 0), Tally::plus);
  }
}
