package io.github.stapwright.live.run;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.live.EventLog;
import io.github.stapwright.live.EventSource;
import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.LiveLoop;
import io.github.stapwright.live.LiveOutput;
import io.github.stapwright.live.process.Interrupts;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.LiveRun;
import io.github.stapwright.simulator.event.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Runs a script over a source of events, and records what the script saw. */
final class LiveRunner {
  private final LiveRequest request;
  private final LiveOutput output;

  LiveRunner(LiveRequest request, LiveOutput output) {
    this.request = request;
    this.output = output;
  }

  /**
   * Runs it to its end.
   *
   * @param targets the files of the script, as written and as used
   */
  RunOutcome over(EventSource source, Map<String, String> targets) throws IOException {
    LiveRun facts = facts(source, targets);
    Simulation simulation = request.run().live(facts, output);
    if (request.record().isEmpty()) {
      return simulation.outcome(run(simulation, source, EventLog.NONE));
    }
    Path file = request.record().get();
    Recording recording =
        new Recording(request.command(), Optional.empty(), Optional.empty(), Optional.of(facts));
    int[] status = new int[1];
    OutputFile.at(file)
        .forOwnerOnly()
        .replace(
            out -> {
              try (EventFile log = new EventFile(file, out, recording)) {
                status[0] = run(simulation, source, log);
              }
            });
    return simulation.outcome(status[0]);
  }

  private LiveRun facts(EventSource source, Map<String, String> targets) {
    return new LiveRun(
        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()),
        source.target(),
        new SplittableRandom().nextInt(Integer.MAX_VALUE),
        targets,
        request.options().settings().limits());
  }

  private int run(Simulation simulation, EventSource source, EventLog log) throws IOException {
    long zero = System.nanoTime();
    LiveLoop loop =
        new LiveLoop(
            simulation, source, log, output, zero, request.options().duration().orElse(null));
    Interrupts interrupts = Interrupts.to(loop::interrupt);
    try {
      source.start(zero);
      return loop.run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LiveException("the run was interrupted", stopped);
    } finally {
      interrupts.close();
    }
  }
}
