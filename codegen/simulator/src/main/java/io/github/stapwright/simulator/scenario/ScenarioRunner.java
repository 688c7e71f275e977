package io.github.stapwright.simulator.scenario;

import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.mutation.Mutant;
import io.github.stapwright.simulator.mutation.Mutants;
import io.github.stapwright.simulator.mutation.MutationReport;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.shrink.Shrinking;
import io.github.stapwright.simulator.watch.RunReport;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Runs the scenarios of a file. */
public final class ScenarioRunner {
  /** Enough for what people record, and an end for what they should not. */
  private static final int MOST_TRIES = 5_000;

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
    return run(scenario -> new Watched(coverage, Observer.NONE));
  }

  /**
   * Runs each from the beginning.
   *
   * @param watched who sees the scenario of that name
   * @throws io.github.stapwright.simulator.plan.NotSimulatedException if the script uses something
   *     that is not simulated
   */
  public List<ScenarioResult> run(Function<String, Watched> watched) {
    return file.scenarios().stream().map(it -> result(it, watched.apply(it.name()))).toList();
  }

  /** Who sees a scenario run. */
  public record Watched(Instrument instrument, Observer observer) {
    /** Nobody. */
    static final Watched BY_NOBODY = new Watched(Instrument.NONE, Observer.NONE);

    /** Requires both. */
    public Watched {
      Objects.requireNonNull(instrument, "instrument");
      Objects.requireNonNull(observer, "observer");
    }
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
              .anyMatch(it -> !failures(it, mutant.script(), Watched.BY_NOBODY).isEmpty());
      (isNoticed ? noticed : unnoticed).add(mutant);
    }
    return new MutationReport(noticed, unnoticed);
  }

  /**
   * The fewest events of the recordings in a scenario over which it still fails where it failed
   * first; its other steps stay.
   *
   * @throws IllegalArgumentException if no recording is replayed in it, or it passes
   */
  public List<Event> shrunk(ScenarioResult failed) {
    Scenario scenario =
        file.scenarios().stream()
            .filter(it -> it.line() == failed.line())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no scenario of this file failed"));
    Recordings recordings = Recordings.of(scenario);
    if (failed.passed() || recordings.events().isEmpty()) {
      throw new IllegalArgumentException(
          "only a scenario that fails over a recording (`replay FILE`) can be shrunk");
    }
    int line = failed.failures().get(0).line();
    return Shrinking.of(recordings.events(), it -> failsAt(line, recordings.with(it)), MOST_TRIES);
  }

  private boolean failsAt(int line, Scenario scenario) {
    return failures(scenario, file.script(), Watched.BY_NOBODY).stream()
        .anyMatch(it -> it.line() == line);
  }

  private ScenarioResult result(Scenario scenario, Watched watched) {
    List<Failure> failures = failures(scenario, file.script(), watched);
    return new ScenarioResult(file.name(), scenario.name(), scenario.line(), failures);
  }

  private List<Failure> failures(Scenario scenario, Script script, Watched watched) {
    WatchedRun run =
        WatchedRun.begin(script, file.settings(), watched.instrument(), watched.observer());
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
    } else if (moment instanceof Moment.Recorded recorded) {
      long start = run.now().toNanos() / 1000;
      recorded.events().forEach(it -> run.fire(it.later(start)));
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
