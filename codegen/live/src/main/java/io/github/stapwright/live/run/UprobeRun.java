package io.github.stapwright.live.run;

import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.LiveOutput;
import io.github.stapwright.live.demand.MarkPoint;
import io.github.stapwright.live.process.Caller;
import io.github.stapwright.live.tracefs.Tracefs;
import io.github.stapwright.live.uprobe.Scope;
import io.github.stapwright.live.uprobe.Targets;
import io.github.stapwright.live.uprobe.UprobePlan;
import io.github.stapwright.live.uprobe.UprobePlanner;
import io.github.stapwright.live.uprobe.UprobeSource;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.plan.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A script on the real markers of any program, by the kernel's uprobe events. */
public final class UprobeRun {
  private final LiveRequest request;
  private final List<MarkPoint> points;
  private final Collection<Provider> described;

  /** A run that has not begun. */
  public UprobeRun(LiveRequest request) {
    this(request, MarkPoint.of(Simulation.whatRuns(request.script())), List.of());
  }

  /**
   * A run that has not begun.
   *
   * @param points what is armed
   * @param described providers whose strings are known, besides CPython's
   */
  UprobeRun(LiveRequest request, List<MarkPoint> points, Collection<Provider> described) {
    this.request = request;
    this.points = points;
    this.described = described;
  }

  /** Why this machine, or this user, cannot run it; nothing if it can. */
  public static Optional<String> obstacle() {
    Optional<Tracefs> tracefs = Tracefs.find();
    if (tracefs.isPresent() && tracefs.get().isWritable()) {
      return Optional.empty();
    }
    return Optional.of(
        !Caller.isRoot()
            ? "uprobe events of the kernel are for root: run it with sudo"
            : "this kernel shows no uprobe events: mount them with"
                + " `mount -t tracefs tracefs /sys/kernel/tracing`; if that fails, the kernel lacks"
                + " CONFIG_UPROBE_EVENTS");
  }

  /**
   * The places that the script needs, checked; nothing is armed.
   *
   * @throws LiveException if a file or a marker is not here
   */
  public UprobePlan plan() throws IOException {
    Targets targets = new Targets(request.target(), program());
    return new UprobePlanner(targets, request.record().isPresent(), described).plan(points);
  }

  private Optional<String> program() {
    return request.command().isEmpty()
        ? request.process().map(it -> "pid:" + it)
        : Optional.of(request.command().get(0));
  }

  /**
   * Runs it to its end.
   *
   * @param announce is told first by what means it runs
   */
  public RunOutcome run(LiveOutput output, Consumer<String> announce) throws IOException {
    UprobePlan plan = announced(announce);
    try (UprobeSource source = source(plan)) {
      return new LiveRunner(request, output).over(source, plan.targets());
    }
  }

  /** Runs it to its end and gives the exit status of the command; 0 if there is none. */
  int record(LiveOutput output, Consumer<String> announce) throws IOException {
    UprobePlan plan = announced(announce);
    try (UprobeSource source = source(plan)) {
      RunOutcome outcome = new LiveRunner(request, output).over(source, plan.targets());
      return request.command().isEmpty() ? outcome.status() : source.status().orElse(0);
    }
  }

  private UprobePlan announced(Consumer<String> announce) throws IOException {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      throw new LiveException(obstacle.get());
    }
    UprobePlan plan = plan();
    announce.accept(sentence(plan));
    return plan;
  }

  private UprobeSource source(UprobePlan plan) throws IOException {
    Scope scope =
        new Scope(
            request.command(),
            request.asRoot() ? List.of() : Caller.wordsToBecomeAgain(),
            request.process());
    int longest = Limits.of(request.options().settings().limits()).stringBytes();
    Tracefs tracefs = Tracefs.find().orElseThrow();
    return new UprobeSource(plan, tracefs, scope, longest, request.bufferKb());
  }

  private static String sentence(UprobePlan plan) {
    String files = plan.files().stream().map(Path::toString).collect(Collectors.joining(", "));
    return plan.places() == 0
        ? "via uprobes: the script probes no marker"
        : "via uprobes: "
            + files
            + ", "
            + plan.markers()
            + (plan.markers() == 1 ? " marker" : " markers")
            + " at "
            + plan.places()
            + (plan.places() == 1 ? " place" : " places")
            + "; no filter in the kernel";
  }
}
