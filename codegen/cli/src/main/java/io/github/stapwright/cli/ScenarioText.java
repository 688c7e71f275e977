package io.github.stapwright.cli;

import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.mutation.MutationReport;
import io.github.stapwright.simulator.scenario.Failure;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.util.List;

/** Results for people: what failed, then how many. */
final class ScenarioText implements ScenarioOutput {
  private final Terminal terminal;
  private int passed;
  private int failed;

  ScenarioText(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void results(List<ScenarioResult> results) {
    for (ScenarioResult result : results) {
      passed += result.passed() ? 1 : 0;
      failed += result.passed() ? 0 : 1;
      for (Failure failure : result.failures()) {
        terminal
            .err()
            .print(
                result.file()
                    + ":"
                    + failure.line()
                    + ": scenario `"
                    + result.name()
                    + "` failed: "
                    + failure.text());
      }
    }
  }

  @Override
  public void mutation(String file, MutationReport report) {
    terminal.out().print(file + ": " + report.text());
  }

  @Override
  public void end(CoverageReport report, List<String> missed) {
    int all = passed + failed;
    terminal
        .out()
        .println(
            all
                + (all == 1 ? " scenario" : " scenarios")
                + ", "
                + failed
                + " failed; covered: "
                + report.handlers()
                + " probes, "
                + report.steps()
                + " statements, "
                + report.ways()
                + " ways of conditions");
    missed.forEach(terminal.err()::println);
  }
}
