package io.github.stapwright.report.page;

import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.CoveredScript;
import io.github.stapwright.simulator.scenario.Failure;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import io.github.stapwright.simulator.scenario.ScenarioRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the scenarios of a file, and keeps what a page shows of each. */
public final class ScenarioPictures {
  private final ScenarioFile file;
  private final ScenarioRunner runner;
  private final List<RunPicture> pictures = new ArrayList<>();
  private CoveredScript covered;

  /** Of scenarios that have not run. */
  public ScenarioPictures(ScenarioFile file) {
    this.file = file;
    this.runner = new ScenarioRunner(file);
    this.covered = runner.coverage().covered();
  }

  /**
   * Runs each from the beginning.
   *
   * @throws io.github.stapwright.simulator.plan.NotSimulatedException if the script uses something
   *     that is not simulated
   */
  public List<ScenarioResult> run() {
    List<ScenarioResult> results = runner.run(this::watched);
    for (int index = 0; index < results.size(); index++) {
      RunPicture picture = pictures.get(index);
      picture.fail(results.get(index).failures().stream().map(Failure::text).toList());
      covered = covered.plus(picture.coverage().orElseThrow().covered());
    }
    return results;
  }

  private ScenarioRunner.Watched watched(String scenario) {
    Coverage coverage = runner.coverage();
    Map<String, String> facts = Map.of("script", file.source().name());
    RunPicture picture = RunPicture.of(scenario, facts, file.script(), coverage);
    pictures.add(picture);
    return new ScenarioRunner.Watched(coverage, picture);
  }

  /** What all of them together have run. */
  public CoveredScript covered() {
    return covered;
  }

  /** One of each scenario, in the order of the file. */
  public List<RunPicture> pictures() {
    return List.copyOf(pictures);
  }
}
