package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.JunitXml;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.mutation.MutationReport;
import io.github.stapwright.simulator.scenario.Failure;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results as JUnit XML: a suite of each file, a case of each scenario. */
final class ScenarioJunit implements ScenarioOutput {
  private final Terminal terminal;
  private final Map<String, List<JunitXml.Case>> suites = new LinkedHashMap<>();

  ScenarioJunit(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void results(List<ScenarioResult> results) {
    results.forEach(it -> add(it.file(), of(it)));
  }

  private void add(String suite, JunitXml.Case one) {
    suites.computeIfAbsent(suite, it -> new ArrayList<>()).add(one);
  }

  private static JunitXml.Case of(ScenarioResult result) {
    JunitXml.Case passed = JunitXml.Case.passed(result.name()).at(result.line());
    if (result.passed()) {
      return passed;
    }
    String first = result.failures().get(0).text().lines().findFirst().orElse("");
    return passed.failed(
        first, result.failures().stream().map(ScenarioJunit::text).collect(Collectors.joining()));
  }

  private static String text(Failure failure) {
    return "line " + failure.line() + ": " + failure.text().stripTrailing() + "\n";
  }

  @Override
  public void refused(String file, String reason) {
    add(
        file,
        JunitXml.Case.passed("can be run").failed(reason.lines().findFirst().orElse(""), reason));
  }

  /** A mutant that nobody notices is no failure: it is said. */
  @Override
  public void mutation(String file, MutationReport report) {
    String unnoticed =
        report.unnoticed().stream().map(it -> it + "\n").collect(Collectors.joining());
    add(file, JunitXml.Case.passed("mutants noticed: " + report.tally()).saying(unnoticed));
  }

  @Override
  public void end(CoverageReport report, List<String> missed) {
    missed.forEach(it -> add("coverage", JunitXml.Case.passed("threshold").failed(it, it)));
    JunitXml xml = new JunitXml("stapwright test");
    suites.forEach(xml::suite);
    terminal.out().print(xml.text());
    terminal.out().flush();
  }
}
