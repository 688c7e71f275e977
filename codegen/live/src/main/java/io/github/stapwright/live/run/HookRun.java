package io.github.stapwright.live.run;

import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.LiveOutput;
import io.github.stapwright.live.demand.MarkPoint;
import io.github.stapwright.live.record.Behaviour;
import io.github.stapwright.live.record.DebuggerRecorder;
import io.github.stapwright.live.record.HookSource;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A script on a program that is started for it, without root: by hooks or under gdb. */
public final class HookRun {
  private static final String VERSION = "3.9";

  private final LiveRequest request;

  /**
   * A run that has not begun.
   *
   * @throws LiveException if there is no command: a running process cannot be given hooks
   */
  public HookRun(LiveRequest request) {
    if (request.command().isEmpty()) {
      throw new LiveException(
          "`--via profile` and `--via gdb` start the program that they trace: write it behind `--`");
    }
    this.request = request;
  }

  /** By hooks in a Python, which give what CPython 3.9 would. */
  public RunOutcome profile(LiveOutput output, Consumer<String> announce) throws IOException {
    List<MarkPoint> points = points();
    Set<String> markers = new TreeSet<>();
    for (RegisteredMarker marker : Registry.cpython().markers()) {
      if (points.stream().anyMatch(it -> it.waitsFor("python", marker.name()))) {
        markers.add(marker.name());
      }
    }
    if (markers.isEmpty()) {
      throw new LiveException(
          "the script probes none of CPython's markers, which are all that `--via profile` gives");
    }
    announce.accept(
        "via profile: hooks in "
            + request.command().get(0)
            + " that give the markers of CPython "
            + VERSION
            + ": "
            + String.join(", ", markers));
    try (HookSource source =
        HookSource.profile(Behaviour.of(VERSION, markers), request.command())) {
      return run(source, output, announce);
    }
  }

  /** By gdb, which stops the program at each marker. */
  public RunOutcome debugger(LiveOutput output, Consumer<String> announce) throws IOException {
    Set<String> markers = new TreeSet<>();
    for (MarkPoint point : points()) {
      markers.add(point.provider().orElse("python") + ":" + point.mark());
    }
    boolean isPlain = markers.stream().noneMatch(it -> it.matches(".*[*?\\[].*"));
    announce.accept(
        "via gdb, which takes some tenth of a millisecond for each hit: "
            + String.join(", ", markers));
    DebuggerRecorder recorder = new DebuggerRecorder(isPlain ? markers : Set.of(), List.of());
    try (HookSource source = HookSource.debugger(recorder, request.command())) {
      return run(source, output, announce);
    }
  }

  private List<MarkPoint> points() {
    return MarkPoint.of(Simulation.whatRuns(request.script()));
  }

  private RunOutcome run(HookSource source, LiveOutput output, Consumer<String> announce)
      throws IOException {
    RunOutcome outcome = new LiveRunner(request, output).over(source, Map.of());
    source.notes().forEach(announce);
    return outcome;
  }
}
