package io.github.stapwright.testkit;

import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.CoverageText;
import io.github.stapwright.simulator.coverage.CoverageThreshold;
import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.mutation.MutationReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the tests of one class have covered, and which mutants they have noticed. */
final class ClassRecord {
  private final List<Coverage> coverages = new ArrayList<>();
  private final Map<String, MutantsOfScript> mutants = new LinkedHashMap<>();

  synchronized void add(Coverage coverage) {
    coverages.add(coverage);
  }

  /** Shows {@code test} the mutants of the script that were not noticed yet. */
  synchronized void show(ScriptUnderTest script, Predicate<Mutant> test) {
    mutants.computeIfAbsent(script.text(), it -> new MutantsOfScript(script)).show(test);
  }

  synchronized CoverageReport report() {
    CoverageReport report = CoverageReport.of();
    for (Coverage coverage : coverages) {
      report = report.plus(coverage.covered());
    }
    return report;
  }

  synchronized MutationReport mutation() {
    List<Mutant> noticed = new ArrayList<>();
    List<Mutant> unnoticed = new ArrayList<>();
    mutants
        .values()
        .forEach(
            it -> {
              noticed.addAll(it.noticed);
              unnoticed.addAll(it.unnoticed);
            });
    return new MutationReport(noticed, unnoticed);
  }

  /**
   * Fails if less is covered than required.
   *
   * @throws AssertionError with what no test reached
   */
  void require(ProbeCoverage required) {
    CoverageThreshold threshold =
        new CoverageThreshold(
            BigDecimal.valueOf(required.probes()),
            BigDecimal.valueOf(required.statements()),
            BigDecimal.valueOf(required.conditions()));
    CoverageReport report = report();
    List<String> sentences = new ArrayList<>(threshold.missedBy(report));
    if (!sentences.isEmpty()) {
      report.scripts().forEach(it -> sentences.addAll(CoverageText.missed(it)));
    }
    MutationReport mutation = mutation();
    if (!mutation.tally().reaches(BigDecimal.valueOf(required.mutants()))) {
      sentences.add(mutation.text().stripTrailing() + "\n" + required.mutants() + "% are required");
    }
    if (!sentences.isEmpty()) {
      throw new AssertionError(String.join("\n", sentences));
    }
  }

  /** The mutants of one script. */
  private static final class MutantsOfScript {
    private final List<Mutant> noticed = new ArrayList<>();
    private final List<Mutant> unnoticed;

    MutantsOfScript(ScriptUnderTest script) {
      unnoticed = new ArrayList<>(script.mutants());
    }

    void show(Predicate<Mutant> test) {
      List<Mutant> found = unnoticed.stream().filter(test).toList();
      noticed.addAll(found);
      unnoticed.removeAll(found);
    }
  }
}
