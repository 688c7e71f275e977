package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.report.coverage.CoverageFile;
import io.github.stapwright.report.page.ReportPage;
import io.github.stapwright.report.page.RunPicture;
import io.github.stapwright.report.page.ScenarioPictures;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.CoverageThreshold;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import io.github.stapwright.simulator.scenario.ScenarioFormatException;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import io.github.stapwright.simulator.scenario.ScenarioRunner;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright test}: scenario files beside scripts. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs scenario files: events in a shorthand, and what a script makes of them.",
    footer = {
      "",
      "NAME.probetest.yaml is about NAME.stp beside it, or about the file behind `script:`.",
      "The exit status is 1 if a scenario fails or a threshold is missed.",
      "",
      "  scenarios:",
      "    - name: counts the calls",
      "      events:",
      "        - call one@test.py:6-8 taking 3ms",
      "        - entry two@test.py:2 x100 every 1ms",
      "        - gc__start 0",
      "      prints: |",
      "        one 1",
      "        two 100",
      "",
      "Example: stapwright test --coverage coverage.html trace.probetest.yaml"
    })
final class TestCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--coverage",
      paramLabel = "FILE",
      description =
          "Write which probes, statements and ways of conditions were run: FILE.html as a page,"
              + " FILE.xml as JaCoCo's XML, else as text.")
  private String coverageFile;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Write a page that shows each scenario: probes, globals, calls, output. It opens without"
              + " a network.")
  private String reportFile;

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      description =
          "The least that is to be covered of probes, of statements and of ways of conditions;"
              + " nothing is rounded up.")
  private BigDecimal threshold;

  @Option(
      names = "--mutants",
      description = "Say which small faults in the script no scenario notices.")
  private boolean mutants;

  @Option(
      names = "--shrink",
      paramLabel = "FILE",
      description =
          "Write the fewest events over which the first scenario that fails still does, of the"
              + " recordings that it replays.")
  private String shrinkFile;

  @Option(
      names = "--format",
      paramLabel = "text|json|junit",
      defaultValue = "text",
      description = "The form of the result. Default: ${DEFAULT-VALUE}.")
  private Format format;

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE.probetest.yaml", description = "Scenario files.")
  private List<String> files;

  private final List<RunPicture> pictures = new ArrayList<>();
  private boolean isShrunk;

  TestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The form of a result. */
  enum Format {
    TEXT,
    JSON,
    JUNIT
  }

  @Override
  public Integer call() throws IOException {
    requireThreshold();
    ScenarioOutput output = output();
    CoverageReport report = CoverageReport.of();
    boolean wrong = false;
    for (String file : files) {
      try {
        ScenarioFile scenarios = ScenarioFile.read(Inputs.file(file), options.reading());
        ScenarioRunner runner = new ScenarioRunner(scenarios);
        ScenarioPictures shown = new ScenarioPictures(scenarios);
        List<ScenarioResult> results = shown.run();
        output.results(results);
        wrong |= results.stream().anyMatch(it -> !it.passed());
        report = report.plus(shown.covered());
        pictures.addAll(shown.pictures());
        shrink(runner, results);
        if (mutants) {
          output.mutation(file, runner.mutation());
        }
      } catch (ScenarioFormatException refused) {
        terminal.err().println(refused.getMessage());
        output.refused(file, String.valueOf(refused.getMessage()));
        wrong = true;
      } catch (ReportException refused) {
        output.refused(file, String.valueOf(refused.getMessage()));
        wrong |= tell(refused.report());
      } catch (NotSimulatedException refused) {
        output.refused(file, refused.diagnostic().toString());
        wrong |= tell(Report.of(refused.diagnostic()));
      }
    }
    writePage();
    List<String> missed = missed(report);
    output.end(report, missed);
    return wrong || !missed.isEmpty() ? Exit.WRONG_INPUT : Exit.FINE;
  }

  private ScenarioOutput output() throws IOException {
    return switch (format) {
      case TEXT -> new ScenarioText(terminal);
      case JSON -> new ScenarioJson(terminal);
      case JUNIT -> new ScenarioJunit(terminal);
    };
  }

  private void writePage() throws IOException {
    if (reportFile != null) {
      OutputFile.at(Inputs.file(reportFile))
          .replace(out -> ReportPage.write("Scenarios", pictures, out));
    }
  }

  /** Shows problems of a script with its lines; whether one of them is an error. */
  private boolean tell(Report report) {
    Map<String, ByteString> scripts = new HashMap<>();
    report.diagnostics().stream()
        .map(it -> it.origin().file())
        .filter(it -> Files.isRegularFile(Path.of(it)))
        .forEach(it -> scripts.computeIfAbsent(it, new Inputs(terminal)::read));
    return new ReportOutput(terminal).text(report, scripts) != Exit.FINE;
  }

  private void shrink(ScenarioRunner runner, List<ScenarioResult> results) throws IOException {
    Optional<ScenarioResult> failed = results.stream().filter(it -> !it.passed()).findFirst();
    if (shrinkFile == null || isShrunk || failed.isEmpty()) {
      return;
    }
    isShrunk = true;
    List<Event> fewest = fewest(runner, failed.get());
    OutputFile.at(Inputs.path(shrinkFile))
        .replace(
            out -> {
              try (EventWriter writer = new EventWriter(out)) {
                for (Event event : fewest) {
                  writer.write(event);
                }
              }
            });
  }

  private static List<Event> fewest(ScenarioRunner runner, ScenarioResult failed) {
    try {
      return runner.shrunk(failed);
    } catch (IllegalArgumentException nothingToShrink) {
      throw new TroubleException(nothingToShrink);
    }
  }

  private void requireThreshold() {
    boolean fits =
        threshold == null
            || threshold.signum() >= 0 && threshold.compareTo(BigDecimal.valueOf(100)) <= 0;
    if (!fits) {
      throw new TroubleException(
          "`--threshold` takes 0 to 100 percent, not " + threshold.toPlainString());
    }
  }

  private List<String> missed(CoverageReport report) throws IOException {
    if (coverageFile != null) {
      CoverageFile.write(report, Inputs.path(coverageFile));
    }
    return threshold == null
        ? new ArrayList<>()
        : new CoverageThreshold(threshold, threshold, threshold).missedBy(report);
  }
}
