package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was seen of a run besides its work.
 *
 * @param seconds from its beginning to its last event
 * @param lines of output while events came
 * @param bytes of output while events came
 * @param troubles the lines of standard error
 */
record MeteredRun(double seconds, long lines, long bytes, List<String> troubles) {
  private static final double MICROS = 1e6;

  /** Nothing was run. */
  static final MeteredRun NONE = new MeteredRun(0, 0, 0, List.of());

  /** Runs {@code script} over the events. */
  static MeteredRun of(Script script, RunOptions options, Meter meter, CostEstimator.Events events)
      throws IOException {
    Watch watch = new Watch(meter);
    try (EventReader reader = events.open()) {
      new Run(script, options, meter, watch).over(reader, watch);
    }
    return new MeteredRun(watch.last / MICROS, watch.lines, watch.bytes, watch.troubles);
  }

  /** Output of handlers of markers counts: what {@code end} probes print is no load. */
  private static final class Watch implements Observer, Output {
    private final Meter meter;
    private final List<String> troubles = new ArrayList<>();
    private long last;
    private long lines;
    private long bytes;

    Watch(Meter meter) {
      this.meter = meter;
    }

    @Override
    public Output output(Output output) {
      return this;
    }

    @Override
    public void print(ByteString text) {
      if (!meter.isInMarker()) {
        return;
      }
      bytes += text.size();
      for (int at = 0; at < text.size(); at++) {
        lines += text.at(at) == '\n' ? 1 : 0;
      }
    }

    @Override
    public void message(ByteString line) {
      troubles.add(line.utf8());
    }

    @Override
    public void begins(Simulation run) {
      // The beginning is the time 0.
    }

    @Override
    public void happens(Event event) {
      last = event.microseconds();
    }

    @Override
    public long nextLook() {
      return Long.MAX_VALUE;
    }

    @Override
    public void looks(long time) {
      // Never asked.
    }

    @Override
    public void ended(RunOutcome outcome) {
      // What is printed at the end is no load.
    }
  }
}
