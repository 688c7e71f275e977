package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.LiveRun;
import io.github.stapwright.simulator.event.Recording;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A whole run of a script, as the command line asks for it. */
public final class Run {
  /** A script that has not ended itself after this time never will. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final long MOST_TURNS = 10_000_000;

  /** The same for a script that does not say how it ends. */
  private static final long MOST_HELD_TURNS = 100_000;

  private static final Set<String> ENDING = Set.of("exit", "abort", "error", "assert");

  private final Script script;
  private final RunOptions options;
  private final Instrument instrument;
  private final Observer observer;
  private final List<String> reads;

  /** A run of {@code script}. */
  public Run(Script script, RunOptions options) {
    this(script, options, Instrument.NONE);
  }

  /** A run of {@code script} that {@code instrument} sees. */
  public Run(Script script, RunOptions options, Instrument instrument) {
    this(script, options, instrument, Observer.NONE);
  }

  /** A run of {@code script} that both see. */
  public Run(Script script, RunOptions options, Instrument instrument, Observer observer) {
    this.reads = List.of();
    this.observer = Objects.requireNonNull(observer, "observer");
    this.instrument = Objects.requireNonNull(instrument, "instrument");
    Objects.requireNonNull(options, "options");
    this.options = options;
    this.script =
        GlobalValues.set(ScriptArguments.declared(script, options.arguments()), options.globals());
  }

  private Run(Run other, List<String> reads) {
    this.script = other.script;
    this.options = other.options;
    this.instrument = other.instrument;
    this.observer = other.observer;
    this.reads = List.copyOf(reads);
  }

  /** The same run, at the end of which somebody reads these files in {@code /proc}. */
  public Run reading(List<String> files) {
    return new Run(this, files);
  }

  /** What is read goes where the script prints to. */
  private void read(Simulation simulation, Output output) {
    for (String file : reads) {
      ByteString text =
          simulation
              .read(file)
              .orElseThrow(
                  () ->
                      new NotSimulatedException(
                          script.origin(),
                          "nobody can read `"
                              + file
                              + "`: the script has no such file, or has ended"));
      output.print(text);
    }
  }

  /**
   * Runs it without events and gives the exit status of {@code stap}.
   *
   * @throws NotSimulatedException if it uses something that is not simulated, or has timers and
   *     nothing to end them
   */
  public int alone(Output output) {
    if (options.duration().isPresent() || canEnd(script)) {
      return alone(output, MOST_TURNS);
    }
    // Only an error can end it, and what never ends prints nothing.
    HeldOutput held = new HeldOutput();
    int status = alone(held, MOST_HELD_TURNS);
    held.release(output);
    return status;
  }

  private int alone(Output output, long turns) {
    Simulation simulation =
        new Simulation(script, options.settings(), output, instrument, observer);
    simulation.begin();
    if (options.duration().isPresent()) {
      simulation.advance(options.duration().get());
    } else if (simulation.hasTimers() && simulation.isRunning()) {
      runTimers(simulation, turns);
    }
    read(simulation, output);
    return simulation.finish();
  }

  /** A run that is driven from outside, in the circumstances of {@code run}. */
  public Simulation live(LiveRun run, Output output) {
    return new Simulation(script, options.settings().of(run), output, instrument, observer);
  }

  private void runTimers(Simulation simulation, long turns) {
    for (long turn = 0; simulation.isRunning(); turn++) {
      if (turn >= turns || !simulation.advanceToTimer(LONGEST)) {
        throw new NotSimulatedException(
            simulation.timerOrigin(),
            "nothing ends this script: it has timers, but no events and no time to run, and did not"
                + " end itself in a day of the virtual clock, or in "
                + turns
                + " turns of its timers (give `--for 10s`, or call `exit()`)");
      }
    }
  }

  private static boolean canEnd(Node node) {
    return node.descendants(Call.class).anyMatch(it -> ENDING.contains(it.function()));
  }

  /**
   * Runs it over events and gives the exit status of {@code stap}; the process of the first event
   * is the target.
   *
   * @throws NotSimulatedException if it uses something that is not simulated
   */
  public int over(EventReader events, Output output) throws IOException {
    return watched(events, output).status();
  }

  /**
   * Runs it over events as {@link #over} does, and says what came.
   *
   * @throws NotSimulatedException if it uses something that is not simulated
   */
  public RunOutcome watched(EventReader events, Output output) throws IOException {
    Optional<Event> next = events.next();
    long target = next.map(Event::pid).orElse(0L);
    Settings settings =
        events
            .recording()
            .flatMap(Recording::liveRun)
            .map(it -> options.settings().of(it))
            .orElse(options.settings().tracing(target));
    Simulation simulation = new Simulation(script, settings, output, instrument, observer);
    simulation.begin();
    long end = options.duration().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    while (next.isPresent() && simulation.isRunning()) {
      if (next.get().microseconds() > end / 1_000) {
        break;
      }
      simulation.fire(next.get());
      next = events.next();
    }
    options.duration().ifPresent(simulation::advanceTo);
    read(simulation, output);
    return simulation.outcome(simulation.finish());
  }
}
