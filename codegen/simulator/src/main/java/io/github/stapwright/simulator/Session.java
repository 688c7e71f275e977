package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.plan.Host;
import io.github.stapwright.simulator.plan.Limits;
import io.github.stapwright.simulator.plan.Location;
import io.github.stapwright.simulator.value.Abort;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state of a run: whether it goes on, what went wrong, and the event at hand. */
final class Session implements Host {
  /** In begin and end probes SystemTap describes its own process. */
  private static final ByteString OWN_NAME = ByteString.of("stapio");

  private static final long OWN_PID = 1;
  private static final int LONGEST_MESSAGE = 383;
  private static final int SIGNALS = 128;

  private final Settings settings;
  private final Limits limits;
  private final VirtualClock clock;
  private final Output output;
  private final Map<Class<?>, Object> states = new HashMap<>();
  private State state = State.RUNNING;
  private @Nullable Event event;
  private String eventName = "";
  private ByteString execname = OWN_NAME;
  private @Nullable PlannedProbe probe;
  private @Nullable Location lastCall;
  private int nesting = Integer.MAX_VALUE;
  private boolean readClock;
  private long actionsLeft;
  private long errorCount;
  private long skippedCount;
  private boolean commandFailed;
  private String commandEnd = "";

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

  /** Hits that never came; a live run says how many, and that is told at once. */
  void countLost(Event lost) {
    if (lost.arguments().isEmpty()) {
      skippedCount++;
    } else if (lost.arguments().get(0) instanceof EventArgument.Number count) {
      skippedCount += count.value();
      tell(
          ByteString.of(
              "WARNING: " + count.value() + " hits were lost: a buffer of the kernel was full"));
    }
  }

  /** What {@code stap} says of a command that failed, which is its own failure, too. */
  void end(Event end) {
    boolean failed =
        end.arguments().size() > 1
            && end.arguments().get(1) instanceof EventArgument.Number status
            && status.value() != 0;
    commandFailed |= failed;
    if (failed && end.arguments().get(1) instanceof EventArgument.Number status) {
      commandEnd = childWords(status.value());
    }
    stop();
  }

  /** 128 and more: a signal, as shells say it. */
  private static String childWords(long status) {
    return status > SIGNALS
        ? "WARNING: Child process exited with signal " + (status - SIGNALS)
        : "WARNING: Child process exited with status " + status;
  }

  void limitNesting(int most) {
    nesting = most;
  }

  /** Runs a probe, for an event or for none. */
  void run(PlannedProbe single, @Nullable Event happened, long actions) {
    begin(happened, actions);
    probe = single;
    lastCall = null;
    try {
      single.run(this);
    } catch (ScriptError error) {
      fail(error, error.place());
    } catch (StackOverflowError tooDeep) {
      fail(tooDeep(), "");
    } catch (Abort abort) {
      // The session has stopped.
    }
  }

  /**
   * Runs the probes as one handler: an error in one lets the others run, and is told at the end,
   * blamed on the last call that was made since.
   */
  void run(List<SessionHandler> handlers, long actions) {
    begin(null, actions);
    ScriptError failure = null;
    for (SessionHandler each : handlers) {
      probe = each.probe() == null ? probe : each.probe();
      lastCall = null;
      try {
        each.body().accept(this);
      } catch (ScriptError error) {
        failure = error;
        lastCall = null;
      } catch (StackOverflowError tooDeep) {
        failure = tooDeep();
        lastCall = null;
      } catch (Abort abort) {
        break;
      }
    }
    if (failure != null) {
      fail(failure, lastCall == null ? failure.place() : " near " + lastCall);
    }
  }

  /** A MAXNESTING that was set higher than the stack of this machine is. */
  private static ScriptError tooDeep() {
    return ScriptError.endingHandler("MAXNESTING exceeded");
  }

  private PlannedProbe probe() {
    return Objects.requireNonNull(probe, "no handler runs");
  }

  private void begin(@Nullable Event happened, long actions) {
    event = happened;
    actionsLeft = actions;
    readClock = false;
  }

  private void fail(ScriptError error, String place) {
    errorCount++;
    if (!settings.suppressesErrors()) {
      // A message is put together in a buffer that is as long as a string.
      String where = place.isEmpty() ? "" : place + " in probe " + probe().resolvedName();
      ByteString text = error.text().concat(ByteString.of(where));
      ByteString cut = text.slice(0, Math.min(text.size(), limits.stringBytes()));
      tell(ByteString.of("ERROR: ").concat(cut));
    }
    if (errorCount > limits.errors() && !settings.suppressesErrors()) {
      state = State.ERROR;
    }
  }

  /** A message longer than the buffer that it passes through is cut (SystemTap 5.6). */
  private void tell(ByteString message) {
    output.message(message.slice(0, Math.min(message.size(), LONGEST_MESSAGE)));
  }

  void printSummary() {
    if (errorCount > 0 || skippedCount > 0) {
      String text =
          "WARNING: Number of errors: " + errorCount + ", skipped probes: " + skippedCount;
      output.message(ByteString.of(text));
    }
    if (commandFailed) {
      output.message(ByteString.of(commandEnd));
    }
  }

  int exitStatus() {
    return commandFailed || errorCount > 0 && !settings.suppressesErrors() ? 1 : 0;
  }

  @Override
  public void print(ByteString text) {
    output.print(text);
  }

  @Override
  public void warn(ByteString text) {
    tell(ByteString.of("WARNING: ").concat(text));
  }

  @Override
  public void exit() {
    stop();
  }

  /**
   * In a handler that no event times, each further reading of the clock is a microsecond later: two
   * readings of real time are never the same.
   */
  @Override
  public long nanoseconds() {
    if (readClock && event == null) {
      clock.moveTo(clock.now() + 1_000);
    }
    readClock = true;
    return clock.sinceEpoch();
  }

  @Override
  public Optional<Event> event() {
    return Optional.ofNullable(event);
  }

  @Override
  public List<EventArgument> arguments() {
    return event == null ? List.of() : event.arguments();
  }

  @Override
  public long pid() {
    return event == null ? OWN_PID : event.pid();
  }

  @Override
  public long tid() {
    return event == null ? OWN_PID : event.tid();
  }

  @Override
  public ByteString execname() {
    if (event == null) {
      return OWN_NAME;
    }
    if (!event.execname().equals(eventName)) {
      eventName = event.execname();
      execname = ByteString.of(eventName);
    }
    return execname;
  }

  @Override
  public ByteString probePoint() {
    return ByteString.of(probe().resolvedName());
  }

  @Override
  public ByteString probeName() {
    return ByteString.of(probe().name());
  }

  @Override
  public ByteString probeType() {
    return ByteString.of(Points.type(probe().point()));
  }

  @Override
  public long ownPid() {
    return OWN_PID;
  }

  @Override
  public int longestString() {
    return limits.stringBytes();
  }

  @Override
  public int mapEntries() {
    return limits.mapEntries();
  }

  @Override
  public <T> T state(Class<T> kind, Supplier<T> fresh) {
    Object known = states.get(kind);
    if (known == null) {
      known = fresh.get();
      states.put(kind, known);
    }
    return kind.cast(known);
  }

  @Override
  public void called(Location call) {
    lastCall = call;
  }

  @Override
  public void abort() {
    stop();
    throw new Abort();
  }

  @Override
  public long seed() {
    return settings.seed();
  }

  @Override
  public long target() {
    return settings.target();
  }

  @Override
  public boolean countActions(int actions) {
    actionsLeft -= actions;
    return actionsLeft > 0;
  }

  @Override
  public boolean hasActions(int actions) {
    return actionsLeft >= actions;
  }

  @Override
  public void checkNesting(int depth) {
    if (depth > nesting) {
      throw ScriptError.of("MAXNESTING exceeded");
    }
  }
}
