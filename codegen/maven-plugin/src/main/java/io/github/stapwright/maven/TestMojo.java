package io.github.stapwright.maven;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.report.coverage.CoverageFile;
import io.github.stapwright.report.page.ReportPage;
import io.github.stapwright.report.page.RunPicture;
import io.github.stapwright.report.page.ScenarioPictures;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.CoverageThreshold;
import io.github.stapwright.simulator.coverage.CoveredScript;
import io.github.stapwright.simulator.event.EventFormatException;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import io.github.stapwright.simulator.scenario.Failure;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import io.github.stapwright.simulator.scenario.ScenarioFormatException;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Runs every {@code NAME.probetest.yaml} of the project over its {@code NAME.stp}, and writes what
 * they cover. The build fails if a scenario does, or if less is covered than required.
 */
@Mojo(name = "test", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class TestMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Where scenario files are looked for, in this folder and those below it. */
  @Parameter(
      property = "stapwright.scenarioDirectory",
      defaultValue = "${project.basedir}/src/test",
      required = true)
  private File scenarioDirectory;

  /** Where {@code coverage.html}, {@code coverage.xml} (JaCoCo's) and {@code coverage.txt} go. */
  @Parameter(
      property = "stapwright.coverageDirectory",
      defaultValue = "${project.build.directory}/stapwright/coverage",
      required = true)
  private File coverageDirectory;

  /** A page that shows each scenario: probes, globals, calls, output. Default: none. */
  @Parameter(property = "stapwright.report")
  private @Nullable File report;

  /**
   * The least that is to be covered of probes, of statements and of ways of conditions, in percent;
   * nothing is rounded up.
   */
  @Parameter(property = "stapwright.threshold", defaultValue = "0")
  private String threshold;

  /** Folders with tapsets of your own, {@code stap -I}. */
  @Parameter(property = "stapwright.tapsets")
  private List<File> tapsets = List.of();

  /** Does nothing. */
  @Parameter(property = "stapwright.skip", defaultValue = "false")
  private boolean skip;

  /** Does nothing, as Maven's own tests. */
  @Parameter(property = "skipTests", defaultValue = "false")
  private boolean skipTests;

  private final List<RunPicture> pictures = new ArrayList<>();
  private CoverageReport covered = CoverageReport.of();
  private int scenarios;
  private int failed;

  /** Runs the scenarios. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || skipTests) {
      getLog().info("no scenarios are run: stapwright.skip or skipTests is set");
      return;
    }
    try {
      CoverageThreshold required = required();
      for (Path file : files()) {
        run(file);
      }
      writeCoverage();
      writeReport();
      conclude(required.missedBy(covered));
    } catch (ScenarioFormatException | EventFormatException | IllegalArgumentException refused) {
      throw new MojoFailureException(refused.getMessage());
    } catch (IOException failure) {
      throw new MojoExecutionException(
          failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
  }

  private CoverageThreshold required() throws MojoFailureException {
    try {
      BigDecimal percent = new BigDecimal(threshold);
      return new CoverageThreshold(percent, percent, percent);
    } catch (NumberFormatException none) {
      throw new MojoFailureException(
          "stapwright.threshold is a number of percent, not `" + threshold + "`");
    }
  }

  private List<Path> files() throws IOException {
    Path folder = scenarioDirectory.toPath();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(it -> it.getFileName().toString().endsWith(ScenarioFile.ENDING))
          .sorted()
          .toList();
    }
  }

  private ReadOptions reading() throws IOException {
    return ReadOptions.defaults()
        .including(OwnTapset.of(tapsets.stream().map(File::toPath).toList()));
  }

  private void run(Path file) throws IOException, MojoFailureException {
    try {
      ScenarioPictures scenarios = new ScenarioPictures(ScenarioFile.read(file, reading()));
      scenarios.run().forEach(this::tell);
      covered = covered.plus(placed(scenarios.covered()));
      pictures.addAll(scenarios.pictures());
    } catch (ReportException problems) {
      throw new Problems(getLog(), project).failure(problems.report());
    } catch (NotSimulatedException problem) {
      throw new Problems(getLog(), project).failure(Report.of(problem.diagnostic()));
    }
  }

  /** Its name in the project: where the project lies is nobody's business who reads a page. */
  private CoveredScript placed(CoveredScript script) {
    Path project = this.project.getBasedir().toPath().toAbsolutePath().normalize();
    Path file = Path.of(script.name()).toAbsolutePath().normalize();
    return file.startsWith(project)
        ? script.named(project.relativize(file).toString().replace(File.separatorChar, '/'))
        : script;
  }

  private void tell(ScenarioResult result) {
    scenarios++;
    failed += result.passed() ? 0 : 1;
    for (Failure failure : result.failures()) {
      getLog()
          .error(
              "%s:[%d,1] scenario `%s` failed: %s"
                  .formatted(result.file(), failure.line(), result.name(), failure.text().strip()));
    }
  }

  private void writeCoverage() throws IOException {
    if (scenarios > 0) {
      for (String form : List.of("html", "xml", "txt")) {
        CoverageFile.write(covered, coverageDirectory.toPath().resolve("coverage." + form));
      }
    }
  }

  private void writeReport() throws IOException {
    if (report != null) {
      OutputFile.at(report.toPath()).replace(out -> ReportPage.write("Scenarios", pictures, out));
    }
  }

  private void conclude(List<String> missed) throws MojoFailureException {
    getLog()
        .info(
            "%d scenarios, %d failed; covered: %s probes, %s statements, %s ways of conditions"
                .formatted(scenarios, failed, covered.handlers(), covered.steps(), covered.ways()));
    if (failed > 0) {
      throw new MojoFailureException(failed + " of " + scenarios + " scenarios failed");
    }
    if (!missed.isEmpty()) {
      throw new MojoFailureException(String.join("; ", missed));
    }
  }
}
