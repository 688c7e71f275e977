package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.plan.Host;
import io.github.stapwright.simulator.plan.Limits;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.List;
import java.util.Optional;

/** The state of a run: whether it goes on, what went wrong, and the event at hand. */
final class Session implements Host {
  /** In begin and end probes SystemTap describes its own process. */
  private static final ByteString OWN_NAME = ByteString.of("stapio");

  private static final long OWN_PID = 1;

  private final Settings settings;
  private final Limits limits;
  private final VirtualClock clock;
  private final Output output;
  private final Indents indents = new Indents();
  private State state = State.RUNNING;
  private Optional<Event> event = Optional.empty();
  private String point = "";
  private long actionsLeft;
  private long errorCount;
  private long skippedCount;

  Session(Settings settings, Limits limits, VirtualClock clock, Output output) {
    this.settings = settings;
    this.limits = limits;
    this.clock = clock;
    this.output = output;
  }

  /** Where a run stands. */
  enum State {
    /** Events are handled. */
    RUNNING,
    /** The script has asked to end, or the events have ended. */
    STOPPING,
    /** More handlers have failed than MAXERRORS allows. */
    ERROR
  }

  State state() {
    return state;
  }

  boolean isRunning() {
    return state == State.RUNNING;
  }

  void stop() {
    if (state == State.RUNNING) {
      state = State.STOPPING;
    }
  }

  void countSkipped() {
    skippedCount++;
  }

  /** Runs the probes as one handler. */
  void run(List<PlannedProbe> probes, Optional<Event> happened, long actions) {
    event = happened;
    actionsLeft = actions;
    ScriptError failure = null;
    String failed = "";
    for (PlannedProbe probe : probes) {
      point = probe.name();
      try {
        probe.run(this);
      } catch (ScriptError error) {
        failure = error;
        failed = point;
      }
    }
    if (failure != null) {
      fail(failure, failed);
    }
  }

  private void fail(ScriptError error, String probe) {
    errorCount++;
    if (!settings.suppressesErrors()) {
      ByteString text = ByteString.of("ERROR: ").concat(error.text());
      output.message(text.concat(ByteString.of(" in probe " + probe)));
    }
    if (errorCount > limits.errors() && !settings.suppressesErrors()) {
      state = State.ERROR;
    }
  }

  void printSummary() {
    if (errorCount > 0 || skippedCount > 0) {
      String text =
          "WARNING: Number of errors: " + errorCount + ", skipped probes: " + skippedCount;
      output.message(ByteString.of(text));
    }
  }

  int exitStatus() {
    return errorCount > 0 && !settings.suppressesErrors() ? 1 : 0;
  }

  @Override
  public void print(ByteString text) {
    output.print(text);
  }

  @Override
  public void warn(ByteString text) {
    output.message(ByteString.of("WARNING: ").concat(text));
  }

  @Override
  public void exit() {
    stop();
  }

  @Override
  public long microseconds() {
    return clock.sinceEpoch() / 1000;
  }

  @Override
  public long nanoseconds() {
    return clock.sinceEpoch();
  }

  @Override
  public Optional<Event> event() {
    return event;
  }

  @Override
  public long pid() {
    return event.map(Event::pid).orElse(OWN_PID);
  }

  @Override
  public long tid() {
    return event.map(Event::tid).orElse(OWN_PID);
  }

  @Override
  public ByteString execname() {
    return event.map(it -> ByteString.of(it.execname())).orElse(OWN_NAME);
  }

  @Override
  public ByteString probePoint() {
    return ByteString.of(point);
  }

  @Override
  public long target() {
    return settings.target();
  }

  @Override
  public Indentation indent(long owner, long delta) {
    return indents.change(owner, delta, microseconds());
  }

  @Override
  public void countAction() {
    if (--actionsLeft < 0) {
      throw ScriptError.endingHandler("MAXACTION exceeded");
    }
  }

  @Override
  public void checkNesting(int depth) {
    int most = limits.nesting() > 0 ? limits.nesting() : DEFAULT_NESTING;
    if (depth > most) {
      throw ScriptError.of("MAXNESTING exceeded");
    }
  }

  /** What plain recursion reaches by default: 13 active calls (SystemTap 5.6, tried). */
  private static final int DEFAULT_NESTING = 13;
}
