package io.github.stapwright.report.metrics;

import io.github.stapwright.model.Script;
import io.github.stapwright.report.value.GlobalValue;
import io.github.stapwright.report.value.ValueTaker;
import io.github.stapwright.report.value.Values;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The metrics of a run. Whoever asks waits until the thread of the run, the only one that may look
 * at the globals, has taken them between two events.
 */
public final class RunMetrics implements Observer, MultiCollector {
  private static final long PATIENCE_SECONDS = 5;

  private final ValueTaker taker;
  private final List<MetricSeries> series;
  private final int most;
  private final Consumer<String> said;
  private final boolean[] isTold;
  private final AtomicReference<@Nullable CompletableFuture<MetricSnapshots>> wanted =
      new AtomicReference<>();
  private volatile @Nullable MetricSnapshots last;
  private volatile boolean ended;
  private @Nullable Simulation run;
  private long events;
  private long lost;

  /**
   * Those of a run of {@code script} that has not begun.
   *
   * @param text the script, the comments of which are the help of its metrics
   * @param most how many elements of an array are handed out in a run, 1 or more
   * @param said is told once of each array that has more
   */
  public RunMetrics(Script script, String text, int most, Consumer<String> said) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one element of an array must have a place");
    }
    this.taker = ValueTaker.of(script);
    this.series =
        MetricPlanner.metrics(script, text).stream().map(it -> new MetricSeries(it, most)).toList();
    this.most = most;
    this.said = said;
    this.isTold = new boolean[series.size()];
  }

  @Override
  public MetricSnapshots collect() {
    CompletableFuture<MetricSnapshots> asked = new CompletableFuture<>();
    CompletableFuture<MetricSnapshots> known = wanted.compareAndExchange(null, asked);
    MetricSnapshots end = ended ? last : null;
    return end != null ? end : await(known == null ? asked : known);
  }

  /** A run that is busy with one event for long shows what it was before. */
  private MetricSnapshots await(CompletableFuture<MetricSnapshots> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException busy) {
      // The last ones are better than none.
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
    MetricSnapshots before = last;
    return before == null ? MetricSnapshots.of() : before;
  }

  @Override
  public Output output(Output output) {
    return output;
  }

  @Override
  public void begins(Simulation begun) {
    run = begun;
  }

  @Override
  public void happens(Event event) {
    if (event.kind() != Event.Kind.LOST) {
      events++;
    } else if (!event.arguments().isEmpty()
        && event.arguments().get(0) instanceof EventArgument.Number count) {
      lost += count.value();
    }
  }

  @Override
  public long nextLook() {
    Simulation asked = run;
    return wanted.get() == null || asked == null ? Long.MAX_VALUE : asked.elapsed();
  }

  @Override
  public void looks(long time) {
    answer(false);
  }

  @Override
  public void ended(RunOutcome outcome) {
    answer(true);
    ended = true;
    // Somebody may have asked in between.
    answer(true);
  }

  private void answer(boolean atEnd) {
    CompletableFuture<MetricSnapshots> asked = wanted.getAndSet(null);
    if (run == null || asked == null && !atEnd) {
      return;
    }
    try {
      MetricSnapshots now = snapshots(taker.take(run, atEnd));
      last = now;
      if (asked != null) {
        asked.complete(now);
      }
    } catch (RuntimeException failure) {
      if (asked == null) {
        throw failure;
      }
      asked.completeExceptionally(failure);
    }
  }

  private MetricSnapshots snapshots(Values values) {
    List<MetricSnapshot> all = new ArrayList<>();
    for (int index = 0; index < series.size(); index++) {
      MetricSeries each = series.get(index);
      GlobalValue value = values.globals().get(each.metric().global());
      if (value != null) {
        all.add(each.of(value));
        tell(index, each);
      }
    }
    all.add(counter("stapwright_events", "What happened in the traced program.", events));
    all.add(counter("stapwright_lost_events", "What the kernel had no room for.", lost));
    all.add(leftOut());
    return new MetricSnapshots(all);
  }

  private void tell(int index, MetricSeries each) {
    if (each.leftOut() > 0 && !isTold[index]) {
      isTold[index] = true;
      said.accept(
          "`"
              + each.metric().global()
              + "` has more than "
              + most
              + " elements: the first ones stay metrics, the others are left out; use a key that has"
              + " fewer values, or give `--metrics-series N`");
    }
  }

  private static MetricSnapshot counter(String name, String help, long value) {
    return CounterSnapshot.builder()
        .name(name)
        .help(help)
        .dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder().value((double) value).build())
        .build();
  }

  private MetricSnapshot leftOut() {
    GaugeSnapshot.Builder gauge =
        GaugeSnapshot.builder()
            .name("stapwright_elements_left_out")
            .help("Elements of an array that are no metrics, because it has too many.");
    for (MetricSeries each : series) {
      if (!each.metric().labels().isEmpty() || each.metric().kind() == MetricKind.INFO) {
        gauge.dataPoint(
            GaugeSnapshot.GaugeDataPointSnapshot.builder()
                .labels(Labels.of("global", each.metric().global()))
                .value((double) each.leftOut())
                .build());
      }
    }
    return gauge.build();
  }
}
