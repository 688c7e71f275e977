package io.github.stapwright.report.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.Python;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final Path RECORDING =
      Path.of("../../examples/recordings/workload.events.jsonl.gz");

  /** What is told, as words. */
  private static final class Told implements CallListener {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void entered(Task task, Call call) {
      lines.add("+" + call.frame().name() + " " + call.depth());
    }

    @Override
    public void left(Task task, Call call, long now, boolean returned) {
      lines.add(
          "-"
              + call.frame().name()
              + " "
              + (now - call.began())
              + "/"
              + call.self(now)
              + (returned ? "" : " unreturned"));
    }

    @Override
    public void returned(Task task, Frame frame, long since, long now) {
      lines.add("?" + frame.name() + " " + since + ".." + now);
    }

    @Override
    public void happened(Task task, Event event) {
      lines.add("." + (event.marker().isEmpty() ? event.kind().text() : event.marker()));
    }

    @Override
    public void ended(long now) {
      lines.add("end " + now);
    }
  }

  private static Event entry(long us, String function) {
    return mark(us, "function__entry", function);
  }

  private static Event exit(long us, String function) {
    return mark(us, "function__return", function);
  }

  private static Event mark(long us, String marker, String function) {
    return Event.mark(
        us,
        7,
        "python3",
        "python",
        marker,
        EventArgument.of("a.py"),
        EventArgument.of(function),
        EventArgument.of(3));
  }

  private static List<String> told(Event... events) throws IOException {
    Told told = new Told();
    Calls calls = new Calls(told);
    for (Event event : events) {
      calls.happens(event);
    }
    calls.end();
    return told.lines;
  }

  @Test
  void pairsEntriesAndReturns() throws IOException {
    assertThat(told(entry(0, "f"), entry(2, "g"), exit(5, "g"), exit(9, "f")))
        .containsExactly("+f 0", "+g 1", "-g 3/3", "-f 9/6", "end 9");
  }

  @Test
  void aFunctionMayCallItself() throws IOException {
    assertThat(told(entry(0, "f"), entry(2, "f"), exit(5, "f"), exit(9, "f")))
        .containsExactly("+f 0", "+f 1", "-f 3/3", "-f 9/6", "end 9");
  }

  @Test
  void aReturnEndsTheCallsAboveItThatNeverReturned() throws IOException {
    assertThat(told(entry(0, "f"), entry(2, "generator"), exit(9, "f")))
        .containsExactly("+f 0", "+generator 1", "-generator 7/7 unreturned", "-f 9/2", "end 9");
  }

  @Test
  void aReturnWithoutEntryEndsNothing() throws IOException {
    assertThat(told(entry(1, "f"), exit(4, "other"), exit(9, "f")))
        .containsExactly("+f 0", "?other 4..4", "-f 8/8", "end 9");
  }

  /** An attach in the middle: the time since the last return is that of the next. */
  @Test
  void returnsFromBeforeTheStartHaveTheTimeBetweenThem() throws IOException {
    assertThat(told(mark(1, "line", "inner"), exit(5, "inner"), entry(6, "g"), exit(8, "g")))
        .containsExactly(".line", "?inner 1..5", "+g 0", "-g 2/2", "end 8");
  }

  @Test
  void callsEndWithTheRecordingOrTheirThread() throws IOException {
    Event threadEnd =
        new Event(
            Event.Kind.THREAD_END, 20, 7, 7, "python3", "", "", List.of(), Event.Details.NONE);
    assertThat(told(entry(0, "f"), threadEnd, entry(30, "g")))
        .containsExactly(
            "+f 0", ".thread.end", "-f 20/20 unreturned", "+g 0", "-g 0/0 unreturned", "end 30");
  }

  @Test
  void theExtraReturnOfAClassIsNone() throws IOException {
    Event extra =
        Event.mark(
            4,
            7,
            "python3",
            "python",
            "function__return",
            EventArgument.of("__init__"),
            EventArgument.of("__init__"),
            EventArgument.of(-1));
    assertThat(told(entry(0, "f"), extra, exit(9, "f")))
        .containsExactly("+f 0", ".function__return", "-f 9/9", "end 9");
  }

  @Test
  void entriesThatNothingEverEndsMakeNoTower() throws IOException {
    Event[] entries = new Event[3_000];
    for (int at = 0; at < entries.length; at++) {
      entries[at] = entry(at, "f");
    }
    List<String> told = told(entries);
    assertThat(told.stream().filter(it -> it.startsWith("+"))).hasSize(1_000);
    assertThat(told.stream().filter(it -> it.endsWith(" unreturned"))).hasSize(1_000);
    assertThat(told.stream().filter(".function__entry"::equals)).hasSize(2_000);
  }

  @Test
  void aRecursionMayBeDeep() throws IOException {
    Event[] events = new Event[6_002];
    events[0] = entry(0, "f");
    events[1] = exit(0, "f");
    for (int at = 1; at <= 3_000; at++) {
      events[at + 1] = entry(at, "f");
      events[at + 3_001] = exit(3_000 + at, "f");
    }
    assertThat(told(events)).contains("+f 2999").doesNotContain("-f 1/1 unreturned");
  }

  @Test
  void otherPairsOfMarkersAreCallsToo() throws IOException {
    Event start = Event.mark(1, 7, "db", "postgresql", "query__start", EventArgument.of("select"));
    Event done = Event.mark(5, 7, "db", "postgresql", "query__done", EventArgument.of("select"));
    Event gc = Event.mark(6, 7, "db", "python", "gc__start", EventArgument.of(2));
    Event collected = Event.mark(9, 7, "db", "python", "gc__done", EventArgument.of(33));
    assertThat(told(start, done, gc, collected))
        .containsExactly("+query select 0", "-query select 4/4", "+gc 0", "-gc 3/3", "end 9");
  }

  /** How many calls of each Python function returned, and how long they took. */
  private record Pairs(Map<String, List<Long>> sums) implements CallListener {
    @Override
    public void entered(Task task, Call call) {
      // Counted when it ends.
    }

    @Override
    public void left(Task task, Call call, long now, boolean returned) {
      if (returned && !call.frame().file().isEmpty()) {
        sums.merge(
            call.frame().name(),
            List.of(1L, now - call.began()),
            (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
      }
    }

    @Override
    public void returned(Task task, Frame frame, long since, long now) {
      // latency() passes over it.
    }

    @Override
    public void happened(Task task, Event event) {
      // No call.
    }

    @Override
    public void ended(long now) {
      // All have ended.
    }
  }

  /** The script that the DSL makes of {@code latency()} decides what a call is and how long. */
  @Test
  void agreesWithLatencyOverARealRecording() throws IOException {
    Map<String, List<Long>> added = new TreeMap<>();
    Calls calls = new Calls(new Pairs(added));
    try (EventReader events = EventReader.open(RECORDING)) {
      for (Optional<Event> it = events.next(); it.isPresent(); it = events.next()) {
        calls.happens(it.get());
      }
      calls.end();
    }
    assertThat(added).hasSizeGreaterThan(80).isEqualTo(simulated());
  }

  private static Map<String, List<Long>> simulated() throws IOException {
    var took = Python.globalStatArray("took", Python.STRING);
    Probes probes =
        Python.latency(
                "call", Python.funcname(), Python.onFunctionEntry(), Python.onFunctionReturn())
            .each((us, body) -> body.aggregate(took.at(Python.funcname()), us));
    Probes printed =
        Probes.of(
            Python.onEnd()
                .foreach(
                    took.each().named("name"),
                    (name, calls, it) ->
                        it.printf("%s %d %d\n", name, calls.count(), calls.sum())));
    Binding binding = Binding.to(Target.parse("/usr/bin/python3.9"));
    Script script = Binder.bind(probes.and(printed), binding).script();
    Transcript transcript = new Transcript();
    try (EventReader events = EventReader.open(RECORDING)) {
      new Simulation(script, Settings.standard(), transcript).run(events);
    }
    Map<String, List<Long>> sums = new TreeMap<>();
    transcript
        .text()
        .lines()
        .map(it -> it.split(" "))
        .forEach(it -> sums.put(it[0], List.of(Long.valueOf(it[1]), Long.valueOf(it[2]))));
    return sums;
  }
}
