package io.github.stapwright.simulator.watch;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.plan.Globals;
import io.github.stapwright.simulator.plan.Instrument;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One run of a script, and what happened in it. */
public final class WatchedRun {
  private final Script script;
  private final Transcript transcript = new Transcript();
  private final History history = new History();
  private final Simulation simulation;
  private Duration now = Duration.ZERO;
  private boolean hasExited;
  private OptionalInt exitStatus = OptionalInt.empty();

  private WatchedRun(Script script, Settings settings, Instrument instrument, Observer observer) {
    this.script = script;
    this.simulation = new Simulation(script, settings, new Both(), instrument, observer);
  }

  /** Runs the {@code begin} probes. */
  public static WatchedRun begin(Script script, Settings settings, Instrument instrument) {
    return begin(script, settings, instrument, Observer.NONE);
  }

  /** The same, where {@code observer} looks on. */
  public static WatchedRun begin(
      Script script, Settings settings, Instrument instrument, Observer observer) {
    WatchedRun run = new WatchedRun(script, settings, instrument, observer);
    run.history.add(Duration.ZERO, "begin");
    run.simulation.begin();
    run.noteExit();
    return run;
  }

  /** How long the run has lasted on its own clock. */
  public Duration now() {
    return now;
  }

  /** Lets an event happen, at its time or now if that is past. */
  public void fire(Event event) {
    requireGoingOn();
    Duration time = Duration.ofNanos(Math.multiplyExact(event.microseconds(), 1000L));
    now = time.compareTo(now) > 0 ? time : now;
    history.add(now, EventText.of(event));
    simulation.fire(event);
    noteExit();
  }

  /** Lets time pass. */
  public void advance(Duration time) {
    requireGoingOn();
    history.addPause(now, time);
    now = now.plus(time);
    simulation.advance(time);
    noteExit();
  }

  /** Ends the run, unless it has ended. */
  public void end() {
    if (exitStatus.isEmpty()) {
      history.add(now, "end");
      exitStatus = OptionalInt.of(simulation.finish());
    }
  }

  private void requireGoingOn() {
    if (exitStatus.isPresent()) {
      throw new IllegalStateException("the run has ended: let events happen before `end()`");
    }
  }

  /** What {@code stap} exits with, once the run has ended. */
  public OptionalInt exitStatus() {
    return exitStatus;
  }

  private void noteExit() {
    hasExited |= !simulation.isRunning();
  }

  /** Whether the script has ended by itself: by {@code exit()}, or by an error. */
  public boolean hasExited() {
    return hasExited;
  }

  /** The script. */
  public Script script() {
    return script;
  }

  /** What it has printed. */
  public String printed() {
    return transcript.text();
  }

  /** The lines of standard error. */
  public List<String> messages() {
    return transcript.messages();
  }

  /** The globals as they are now. */
  public Globals globals() {
    return simulation.globals();
  }

  /** How often the handler at each point of a process ran. */
  public Map<String, Long> hits() {
    return simulation.hits();
  }

  History history() {
    return history;
  }

  /** Keeps what is written, and shows it beside the event that made the script write it. */
  private final class Both implements Output {
    @Override
    public void print(ByteString text) {
      transcript.print(text);
      history.printed(text.utf8());
    }

    @Override
    public void message(ByteString line) {
      transcript.message(line);
      history.printed(line.utf8() + "\n");
    }
  }
}
