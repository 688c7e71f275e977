package io.github.stapwright.report.page;

import io.github.stapwright.model.Script;
import io.github.stapwright.report.call.Calls;
import io.github.stapwright.report.value.ValueTaker;
import io.github.stapwright.report.value.Values;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of one run; give it to the run as its observer, and {@link #coverage()} as its
 * instrument. Its size does not grow with the number of events.
 */
public final class RunPicture implements Observer {
  private final String name;
  private final Map<String, String> facts;
  private final @Nullable Script script;
  private final @Nullable Coverage coverage;
  private final TimeLine timeLine = new TimeLine();
  private final Calls calls = new Calls(timeLine);
  private final Map<String, Long> events = new TreeMap<>();
  private @Nullable Simulation run;
  private @Nullable PrintedLines printed;
  private @Nullable RunOutcome outcome;
  private @Nullable Values values;
  private List<String> failures = List.of();
  private long lost;

  private RunPicture(
      String name,
      Map<String, String> facts,
      @Nullable Script script,
      @Nullable Coverage coverage) {
    this.name = Objects.requireNonNull(name, "name");
    this.facts = new LinkedHashMap<>(facts);
    this.script = script;
    this.coverage = coverage;
  }

  /**
   * Of a run of {@code script} that has not begun.
   *
   * @param facts what else there is to say of it, such as what was traced
   * @param coverage what counts in the run
   */
  public static RunPicture of(
      String name, Map<String, String> facts, Script script, Coverage coverage) {
    return new RunPicture(name, facts, script, coverage);
  }

  /** Of events that no script sees: give each to {@link #happens}, then {@link #end()}. */
  public static RunPicture ofEvents(String name, Map<String, String> facts) {
    return new RunPicture(name, facts, null, null);
  }

  /** One fact more. */
  public void add(String fact, String value) {
    facts.put(fact, value);
  }

  /** What is wrong with the run, as a test says it. */
  public void fail(List<String> sentences) {
    failures = List.copyOf(sentences);
  }

  @Override
  public Output output(Output output) {
    PrintedLines lines = new PrintedLines(output, () -> microseconds());
    printed = lines;
    return lines;
  }

  private long microseconds() {
    return run == null ? 0 : run.elapsed() / 1_000;
  }

  @Override
  public void begins(Simulation begun) {
    run = begun;
  }

  @Override
  public void happens(Event event) {
    try {
      calls.happens(event);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (event.kind() == Event.Kind.LOST) {
      boolean isCounted =
          !event.arguments().isEmpty() && event.arguments().get(0) instanceof EventArgument.Number;
      lost += isCounted ? ((EventArgument.Number) event.arguments().get(0)).value() : 1;
    } else if (event.kind() != Event.Kind.END) {
      boolean isMark = event.kind() == Event.Kind.MARK;
      String kind = isMark ? event.provider() + ":" + event.marker() : event.kind().text();
      events.merge(kind, 1L, Long::sum);
    }
  }

  @Override
  public long nextLook() {
    return Long.MAX_VALUE;
  }

  @Override
  public void looks(long time) {
    // Only the end matters.
  }

  @Override
  public void ended(RunOutcome ended) {
    outcome = ended;
    end();
    if (script != null && run != null) {
      values = ValueTaker.of(script).take(run, true);
    }
  }

  /** There are no more events. */
  public void end() {
    try {
      calls.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (printed != null) {
      printed.finish();
    }
  }

  String name() {
    return name;
  }

  Map<String, String> facts() {
    return facts;
  }

  List<String> failures() {
    return failures;
  }

  Optional<Script> script() {
    return Optional.ofNullable(script);
  }

  /** What counts in the run. */
  public Optional<Coverage> coverage() {
    return Optional.ofNullable(coverage);
  }

  Optional<PrintedLines> printed() {
    return Optional.ofNullable(printed);
  }

  Optional<RunOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  Optional<Values> values() {
    return Optional.ofNullable(values);
  }

  TimeLine timeLine() {
    return timeLine;
  }

  Calls calls() {
    return calls;
  }

  /** How often each marker came, {@code PROVIDER:MARKER}. */
  Map<String, Long> events() {
    return events;
  }

  long lost() {
    return lost;
  }

  /** How long it took, in microseconds. */
  long length() {
    return Math.max(microseconds(), calls.now());
  }
}
