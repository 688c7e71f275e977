package io.github.stapwright.simulator.scenario;

import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.mutation.Mutants;
import io.github.stapwright.simulator.mutation.MutationReport;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.watch.RunReport;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the scenarios of a file. */
public final class ScenarioRunner {
  private final ScenarioFile file;

  /** Runs those of {@code file}. */
  public ScenarioRunner(ScenarioFile file) {
    this.file = file;
  }

  /**
   * Runs each from the beginning, and counts what they cover.
   *
   * @throws io.github.stapwright.simulator.plan.NotSimulatedException if the script uses something
   *     that is not simulated
   */
  public List<ScenarioResult> run(Coverage coverage) {
    return file.scenarios().stream().map(it -> result(it, coverage)).toList();
  }

  /** A count of what scenarios cover of the script. */
  public Coverage coverage() {
    String name = file.source().name();
    return Coverage.ofFile(name, file.source().bytes().utf8(), file.script());
  }

  /** Which mutants of the script the scenarios notice. */
  public MutationReport mutation() {
    List<Mutant> noticed = new ArrayList<>();
    List<Mutant> unnoticed = new ArrayList<>();
    for (Mutant mutant : Mutants.of(file.script())) {
      boolean isNoticed =
          file.scenarios().stream()
              .anyMatch(it -> !failures(it, mutant.script(), Instrument.NONE).isEmpty());
      (isNoticed ? noticed : unnoticed).add(mutant);
    }
    return new MutationReport(noticed, unnoticed);
  }

  private ScenarioResult result(Scenario scenario, Instrument instrument) {
    List<Failure> failures = failures(scenario, file.script(), instrument);
    return new ScenarioResult(file.name(), scenario.name(), scenario.line(), failures);
  }

  private List<Failure> failures(Scenario scenario, Script script, Instrument instrument) {
    WatchedRun run = WatchedRun.begin(script, file.settings(), instrument);
    List<Failure> failures = new ArrayList<>();
    for (Step step : scenario.steps()) {
      if (step instanceof Step.Happen happen) {
        happen.moments().forEach(it -> happen(it, run));
      } else {
        failures.addAll(((Step.Expect) step).expectation().failures(run));
      }
    }
    run.end();
    failures.addAll(scenario.atEnd().failures(run));
    if (!scenario.asksForErrors()) {
      surprise(scenario, run).ifPresent(failures::add);
    }
    return failures;
  }

  private static Optional<Failure> surprise(Scenario scenario, WatchedRun run) {
    List<String> errors = run.messages().stream().filter(it -> it.startsWith("ERROR")).toList();
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Failure(
                scenario.line(),
                RunReport.of(run, "the script failed, and no `errors:` asks about it:", errors)));
  }

  private static void happen(Moment moment, WatchedRun run) {
    if (moment instanceof Moment.Wait wait) {
      pass(wait.time(), run);
    } else if (moment instanceof Moment.Fire fire) {
      run.fire(fire.at(run.now().toNanos() / 1000));
    } else {
      replay((Moment.Replay) moment, run);
    }
  }

  private static void pass(Duration time, WatchedRun run) {
    if (!time.isZero()) {
      run.advance(time);
    }
  }

  private static void replay(Moment.Replay replay, WatchedRun run) {
    long start = run.now().toNanos() / 1000;
    try (EventReader reader = EventReader.open(replay.file())) {
      for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
        run.fire(next.get().later(start));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "the recording " + replay.file() + " cannot be read", unreadable);
    }
  }
}
