package io.github.stapwright.cli;

import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.mutation.MutationReport;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.io.IOException;
import java.util.List;

/** Where the results of scenarios go. */
interface ScenarioOutput {

  /** Those of one file. */
  void results(List<ScenarioResult> results) throws IOException;

  /** A file whose scenarios could not be run, and why; the problem itself is told elsewhere. */
  default void refused(String file, String reason) {}

  /** Which mutants of the script the scenarios of one file notice. */
  void mutation(String file, MutationReport report) throws IOException;

  /** All files are done; {@code missed} says which threshold was not reached. */
  void end(CoverageReport report, List<String> missed) throws IOException;
}
