package io.github.stapwright.simulator.benchmark;

import io.github.stapwright.simulator.event.Event;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Events a microsecond from a ring of prepared ones; the rival is the same work in plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Ring.SIZE)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReplayBenchmark {
  private final List<Event> events = Ring.events();
  private final Replay lines = new Replay(Replay.LINES);
  private final Replay filter = new Replay(Replay.FILTER);
  private final Replay trace = new Replay(Replay.TRACE);
  private final Replay aggregates = new Replay(Replay.AGGREGATES);
  private final PlainJava rival = new PlainJava();

  /** (a) with a number. */
  @Benchmark
  public void countsByLine() {
    lines.over(events);
  }

  /** (a) with a regular expression. */
  @Benchmark
  public void countsByFile() {
    filter.over(events);
  }

  /** (a), the rival. */
  @Benchmark
  public long countsByFileInJava() {
    return rival.count(events);
  }

  /** (b). */
  @Benchmark
  public void printsCalls() {
    trace.over(events);
  }

  /** (b), the rival. */
  @Benchmark
  public long printsCallsInJava() {
    return rival.trace(events);
  }

  /** (c). */
  @Benchmark
  public void aggregates() {
    aggregates.over(events);
  }

  /** (c), the rival. */
  @Benchmark
  public long aggregatesInJava() {
    return rival.aggregate(events);
  }
}
