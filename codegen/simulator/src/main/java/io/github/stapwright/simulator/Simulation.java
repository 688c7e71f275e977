package io.github.stapwright.simulator;

import io.github.stapwright.language.elide.Elision;
import io.github.stapwright.language.elide.ResolvedDefinitions;
import io.github.stapwright.language.expand.AliasExpansion;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.plan.Globals;
import io.github.stapwright.simulator.plan.Host;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.plan.Limits;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import io.github.stapwright.simulator.plan.Planner;
import io.github.stapwright.simulator.tapset.SimulatedTapset;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One run of a script: {@link #begin()}, then events and time, then {@link #finish()}.
 *
 * <p>Handlers run one at a time, in the order of the events; what several processors would
 * interleave is not modelled.
 */
public final class Simulation {
  private final Limits limits;
  private final Planner planner;
  private final VirtualClock clock;
  private final Observer observer;
  private final Map<String, String> targets;
  private final Session session;
  private final List<SessionHandler> handlers = new ArrayList<>();
  private final Dispatch onEvents = new Dispatch();
  private final Sufficiency resolved = new Sufficiency();
  private final ReadFiles files = new ReadFiles();
  private final List<ProbeTimer> timers = new ArrayList<>();

  /** When the next timer fires. */
  private long nextDue = Long.MAX_VALUE;

  /**
   * A run of {@code script} that has not begun.
   *
   * @throws NotSimulatedException if the script uses something that is not simulated
   */
  public Simulation(Script script, Settings settings, Output output) {
    this(script, settings, output, Instrument.NONE, Observer.NONE);
  }

  /** What runs of {@code script}: without aliases, and without what SystemTap removes. */
  public static Script whatRuns(Script script) {
    return whatRuns(AliasExpansion.of(script));
  }

  private static Script whatRuns(AliasExpansion aliases) {
    return Elision.beforeRun(ResolvedDefinitions.in(aliases.script()), Tapset.builtIn()).script();
  }

  /**
   * A run of {@code script} that {@code instrument} sees.
   *
   * @throws NotSimulatedException if the script uses something that is not simulated
   */
  public Simulation(Script script, Settings settings, Output output, Instrument instrument) {
    this(script, settings, output, instrument, Observer.NONE);
  }

  /**
   * A run of {@code script} that both see.
   *
   * @throws NotSimulatedException if the script uses something that is not simulated
   */
  public Simulation(
      Script script, Settings settings, Output output, Instrument instrument, Observer observer) {
    this(script, settings, instrument, observer, observer.output(output));
  }

  private Simulation(
      Script script, Settings settings, Instrument instrument, Observer observer, Output output) {
    this.observer = observer;
    this.limits = Limits.of(settings.limits());
    this.clock = new VirtualClock(settings.start());
    this.targets = settings.targets();
    AliasExpansion aliases = AliasExpansion.of(script);
    Script expanded = whatRuns(aliases);
    this.planner = new Planner(expanded, limits, new SimulatedTapset(), instrument);
    this.session = new Session(settings, limits, clock, output);
    session.limitNesting(planner.nesting());
    expanded.probes().stream().forEach(it -> plan(it, aliases));
    if (settings.showsGlobals()) {
      new GlobalDisplay(expanded, planner)
          .displays()
          .forEach(it -> handlers.add(SessionHandler.display(it, output)));
    }
  }

  private void plan(Probe probe, AliasExpansion aliases) {
    Consumer<Host> handler = planner.handler(probe);
    for (ProbePoint point : probe.points()) {
      String name = Layout.render(aliases.written(point));
      List<AliasExpansion.Seat> seats = aliases.seats(point);
      if (!resolved.hides(seats)) {
        plan(new PlannedProbe(planner, probe, point, name, seats, handler));
      }
    }
  }

  private void plan(PlannedProbe probe) {
    ProbePoint point = probe.point();
    if (Points.isNamed(point, "begin")) {
      handlers.add(SessionHandler.of(SessionHandler.Kind.BEGIN, probe));
    } else if (Points.isNamed(point, "end")) {
      handlers.add(SessionHandler.of(SessionHandler.Kind.END, probe));
    } else if (Points.isNamed(point, "error")) {
      handlers.add(SessionHandler.of(SessionHandler.Kind.ERROR, probe));
    } else if (Points.timerPeriod(point).isPresent()) {
      ProbeTimer timer = new ProbeTimer(probe, Points.timerPeriod(point).getAsLong());
      timers.add(timer);
      nextDue = Math.min(nextDue, timer.due());
    } else if (Points.readFile(point).isPresent()) {
      files.add(Points.readFile(point).get(), probe);
    } else if (!Points.isNamed(point, "never")) {
      onEvents.add(probe, EventMatch.of(point, targets).orElseThrow(() -> notSimulated(probe)));
    }
    if (EventMatch.of(point, targets).isEmpty()) {
      resolved.resolved(probe.seats());
    }
  }

  private static RuntimeException notSimulated(PlannedProbe probe) {
    return new NotSimulatedException(
        probe.point().origin(), "the probe point `" + probe.name() + "` is not simulated");
  }

  /** Runs the {@code begin} probes. */
  public void begin() {
    observer.begins(this);
    runInOrder(SessionHandler.Kind.BEGIN, Session.State.RUNNING);
  }

  /** Lets time pass up to the event, then runs the handlers of the probes that it fires. */
  public void fire(Event event) {
    passTo(event.microseconds() * 1000);
    if (session.isRunning()) {
      observer.happens(event);
    }
    if (event.kind() == Event.Kind.LOST) {
      session.countLost(event);
      return;
    }
    if (event.kind() == Event.Kind.END) {
      session.end(event);
      return;
    }
    for (PlannedProbe probe : onEvents.probesOf(event)) {
      if (session.isRunning()) {
        session.run(probe, event, limits.actions());
      }
    }
  }

  /** Lets time pass, so that timers fire. */
  public void advance(Duration time) {
    passTo(clock.now() + time.toNanos());
  }

  private void passTo(long time) {
    long look = observer.nextLook();
    while (Math.min(nextDue, look) <= time && session.isRunning()) {
      if (look < nextDue) {
        clock.moveTo(look);
        observer.looks(look);
        look = observer.nextLook();
        continue;
      }
      ProbeTimer next = Collections.min(timers, Comparator.comparingLong(ProbeTimer::due));
      clock.moveTo(next.due());
      next.rearm();
      nextDue = timers.stream().mapToLong(ProbeTimer::due).min().getAsLong();
      session.run(next.probe(), null, limits.interruptibleActions());
    }
    if (session.isRunning()) {
      clock.moveTo(time);
    }
  }

  /**
   * Runs the {@code end} probes, or the {@code error} probes after an error, and gives the exit
   * status of {@code stap}.
   */
  public int finish() {
    session.stop();
    runInOrder(SessionHandler.Kind.END, Session.State.STOPPING);
    runInOrder(SessionHandler.Kind.ERROR, Session.State.ERROR);
    session.printSummary();
    observer.ended(outcome(session.exitStatus()));
    return session.exitStatus();
  }

  /** Runs the whole script over {@code events}. */
  public int run(EventReader events) throws IOException {
    begin();
    Optional<Event> next = events.next();
    while (next.isPresent() && session.isRunning()) {
      fire(next.get());
      next = events.next();
    }
    return finish();
  }

  /** Lets time pass up to {@code time} since the beginning, so that timers fire. */
  public void advanceTo(Duration time) {
    passTo(time.toNanos());
  }

  /** Lets time pass up to the next timer; false if that is due later than {@code latest}. */
  boolean advanceToTimer(Duration latest) {
    boolean isDue = nextDue <= latest.toNanos();
    if (isDue) {
      passTo(nextDue);
    }
    return isDue;
  }

  /**
   * What somebody reads now in a file of {@code /proc}, if the script answers there; the probe
   * {@code prometheus} is the file {@code __prometheus}.
   */
  public Optional<ByteString> read(String file) {
    return files.read(file, session, limits);
  }

  /** Nanoseconds since the beginning. */
  public long elapsed() {
    return clock.now();
  }

  /**
   * When the next timer fires, in nanoseconds since the beginning; the greatest number for never.
   */
  public long nextTimer() {
    return nextDue;
  }

  boolean hasTimers() {
    return !timers.isEmpty();
  }

  Origin timerOrigin() {
    return timers.get(0).probe().point().origin();
  }

  /** Whether nothing has ended the script yet. */
  public boolean isRunning() {
    return session.isRunning();
  }

  /** The globals as they are now. */
  public Globals globals() {
    return planner.globals();
  }

  /** How often the handler at each point ran, in the order of the script. */
  public Map<String, Long> hits() {
    Map<String, Long> hits = new LinkedHashMap<>();
    onEvents.probes().forEach(it -> hits.merge(it.name(), it.hits(), Long::sum));
    return Collections.unmodifiableMap(hits);
  }

  /** What came of a run that ended with {@code status}. */
  public RunOutcome outcome(int status) {
    return new RunOutcome(status, hits(), onEvents.markers());
  }

  /**
   * Probes of one number are one handler: what ends one of them lets the others of that number run.
   */
  private void runInOrder(SessionHandler.Kind kind, Session.State needed) {
    Map<Long, List<SessionHandler>> groups = new TreeMap<>();
    SessionHandler.sorted(handlers).stream()
        .filter(it -> it.kind() == kind)
        .forEach(it -> groups.computeIfAbsent(it.order(), order -> new ArrayList<>()).add(it));
    groups
        .values()
        .forEach(
            group -> {
              if (session.state() == needed) {
                session.run(group, limits.interruptibleActions());
              }
            });
  }
}
