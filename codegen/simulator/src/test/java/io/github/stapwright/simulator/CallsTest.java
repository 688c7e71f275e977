package io.github.stapwright.simulator;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.Cond;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is measured between entry and return, over a recording with recursion, exceptions,
 * generators and threads ({@code calls.py}).
 */
class CallsTest {
  private static final Cond<InFunction> HERE = file("calls.py");

  private final List<Event> recorded = recorded();

  @Test
  void latencyIsThatOfEachCall() {
    assertThat(run(latencies(), recorded)).isEqualTo(truth(recorded));
    assertThat(truth(recorded)).hasSizeGreaterThan(150);
  }

  @Test
  void latencyLeavesOutCallsThatBeganBeforeTheScript() {
    for (int begin = 1; begin < recorded.size(); begin += 37) {
      List<Event> seen = recorded.subList(begin, recorded.size());
      assertThat(run(latencies(), seen)).as("from event %d", begin).isEqualTo(truth(seen));
    }
  }

  @Test
  void latencyIsRightWhenGeneratorsAreEnteredTwice() {
    List<Event> unbalanced = withCreationsOfGenerators(recorded);
    assertThat(unbalanced).hasSizeGreaterThan(recorded.size());
    assertThat(run(latencies(), unbalanced)).isEqualTo(truth(recorded));
  }

  @Test
  void oneEntryTimePerThreadIsWrong() {
    NumVariable<Context> entered = perThreadNumber("entered");
    Probes naive =
        Probes.of(
            onFunctionEntry().where(HERE).set(entered, gettimeofdayUs()),
            onFunctionReturn()
                .where(HERE)
                .print("%d %s %d\n", tid(), funcname(), gettimeofdayUs().minus(entered)));
    assertThat(run(naive, recorded)).isNotEqualTo(truth(recorded)).hasSameSizeAs(truth(recorded));
  }

  @Test
  void depthIsThatOfTheStack() {
    Probes depths =
        functionDepth("call", HERE)
            .each(
                (depth, it) -> it.print("%d > %s %d\n", tid(), funcname(), depth),
                (depth, it) -> it.print("%d < %s %d\n", tid(), funcname(), depth));
    assertThat(run(depths, recorded)).isEqualTo(depths(recorded));
  }

  @Test
  void aDepthThatIsCountedDriftsWhenGeneratorsAreEnteredTwice() {
    NumVariable<Context> depth = perThreadNumber("depth");
    Probes naive =
        Probes.of(
            onFunctionEntry().where(HERE.and(lineno().ge(0))).count(depth),
            onFunctionReturn()
                .where(HERE.and(lineno().ge(0)))
                .print("%d %d\n", tid(), depth)
                .countDown(depth));
    List<String> drifted = run(naive, withCreationsOfGenerators(recorded));
    assertThat(drifted.get(drifted.size() - 1)).isNotEqualTo(mainThread() + " 1");
    Probes right =
        functionDepth("call", HERE)
            .each((at, it) -> it.println(), (at, it) -> it.print("%d %d\n", tid(), at));
    List<String> depths = run(right, withCreationsOfGenerators(recorded));
    assertThat(depths.get(depths.size() - 1)).isEqualTo(mainThread() + " 1");
  }

  @Test
  void stacksHoldTheTimeOfEachFunctionItself() {
    List<String> printed = run(functionStacks("call", HERE).printed(), recorded);
    assertThat(printed).containsExactlyInAnyOrderElementsOf(stacks(recorded));
    assertThat(sum(printed)).isEqualTo(outermost(recorded));
  }

  @Test
  void theSumOfStacksIsTheTimeOfTheirRootsWhenReturnsAreMissing() {
    List<Event> unbalanced = withCreationsOfGenerators(recorded);
    List<String> printed = run(functionStacks("call", HERE).printed(), unbalanced);
    assertThat(sum(printed)).isEqualTo(outermost(recorded));
  }

  @Test
  void stacksAreWholeHoweverDeep() {
    List<Event> deep = nested(900, "a_function_with_a_long_name_");
    List<String> printed = run(functionStacks("call", HERE).printed(), deep);
    assertThat(printed).hasSize(900);
    assertThat(printed.get(899))
        .startsWith("a_function_with_a_long_name_0;")
        .hasSizeGreaterThan(25000);
    assertThat(sum(printed)).isEqualTo(outermost(deep)).isEqualTo(1799);
  }

  /** A stack of so many calls, a microsecond between events. */
  private static List<Event> nested(int calls, String prefix) {
    List<Event> events = new ArrayList<>();
    for (int at = 0; at < 2 * calls; at++) {
      boolean enters = at < calls;
      int call = enters ? at : 2 * calls - 1 - at;
      events.add(
          new Event(
              Event.Kind.MARK,
              at,
              1,
              1,
              "python3",
              "python",
              enters ? "function__entry" : "function__return",
              List.of(
                  EventArgument.of("calls.py"),
                  EventArgument.of(prefix + call),
                  EventArgument.of(1)),
              Event.Details.NONE));
    }
    return events;
  }

  private static long sum(List<String> stacks) {
    return stacks.stream()
        .mapToLong(it -> Long.parseLong(it.substring(it.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static long outermost(List<Event> events) {
    long[] all = new long[1];
    walk(
        events,
        (event, call, depth) -> {
          if (isReturn(event) && depth == 1) {
            all[0] += event.microseconds() - call.began();
          }
        });
    return all[0];
  }

  private static Probes latencies() {
    return functionLatency("call", HERE)
        .each((took, it) -> it.print("%d %s %d\n", tid(), funcname(), took));
  }

  private long mainThread() {
    return recorded.get(0).tid();
  }

  private static List<String> run(Probes probes, List<Event> events) {
    Transcript transcript = new Transcript();
    Simulation simulation =
        new Simulation(
            Binder.bind(probes, Binding.to(Target.parse("python3"))).script(),
            Settings.standard().withLimits(probes.limits()),
            transcript);
    simulation.begin();
    events.forEach(simulation::fire);
    simulation.finish();
    return transcript.text().lines().toList();
  }

  /** A call in progress. */
  private record Call(String function, long began, long[] inside, String stack) {}

  /** Each return: its thread and function, and the microseconds since its entry. */
  private static List<String> truth(List<Event> events) {
    List<String> lines = new ArrayList<>();
    walk(
        events,
        (event, call, depth) -> {
          if (isReturn(event)) {
            long took = event.microseconds() - call.began();
            lines.add(event.tid() + " " + call.function() + " " + took);
          }
        });
    return lines;
  }

  private static List<String> depths(List<Event> events) {
    List<String> lines = new ArrayList<>();
    walk(
        events,
        (event, call, depth) ->
            lines.add(
                event.tid() + (isReturn(event) ? " < " : " > ") + call.function() + " " + depth));
    return lines;
  }

  private static List<String> stacks(List<Event> events) {
    Map<String, Long> own = new TreeMap<>();
    walk(
        events,
        (event, call, depth) -> {
          if (isReturn(event)) {
            long took = event.microseconds() - call.began();
            own.merge(call.stack(), took - call.inside()[0], Long::sum);
          }
        });
    List<String> lines = new ArrayList<>();
    own.forEach((stack, took) -> lines.add(stack + " " + took));
    return lines;
  }

  private interface Visitor {
    void at(Event event, Call call, int depth);
  }

  /** In the recording each entry has its return, so that a plain stack is the truth. */
  private static void walk(List<Event> events, Visitor visitor) {
    Map<Long, Deque<Call>> stacks = new HashMap<>();
    for (Event event : events) {
      Deque<Call> stack = stacks.computeIfAbsent(event.tid(), it -> new ArrayDeque<>());
      if (isEntry(event)) {
        String above = stack.isEmpty() ? "" : stack.peek().stack() + ";";
        String name = function(event);
        stack.push(new Call(name, event.microseconds(), new long[1], above + name));
        visitor.at(event, stack.peek(), stack.size());
      } else if (isReturn(event) && !stack.isEmpty()) {
        visitor.at(event, stack.peek(), stack.size());
        Call left = stack.pop();
        if (!stack.isEmpty()) {
          stack.peek().inside()[0] += event.microseconds() - left.began();
        }
      }
    }
  }

  /** CPython 3.15 reports the creation of a generator as an entry that has no return. */
  private static List<Event> withCreationsOfGenerators(List<Event> events) {
    Map<String, Boolean> created = new LinkedHashMap<>();
    List<Event> more = new ArrayList<>();
    for (Event event : events) {
      boolean ofGenerator = isEntry(event) && function(event).matches("numbers|<genexpr>");
      if (ofGenerator && created.put(event.arguments().toString(), true) == null) {
        more.add(event);
      }
      more.add(event);
    }
    return more;
  }

  private static boolean isEntry(Event event) {
    return event.marker().equals("function__entry") && isHere(event);
  }

  private static boolean isReturn(Event event) {
    return event.marker().equals("function__return") && isHere(event);
  }

  private static boolean isHere(Event event) {
    return text(event, 0).endsWith("calls.py");
  }

  private static String function(Event event) {
    return text(event, 1);
  }

  private static String text(Event event, int argument) {
    return ((EventArgument.Text) event.arguments().get(argument)).value().toString();
  }

  private static List<Event> recorded() {
    Path file = Path.of("src/test/resources/io/github/stapwright/simulator/calls");
    List<Event> events = new ArrayList<>();
    try (EventReader reader = EventReader.open(file.resolve("calls.events.jsonl.gz"))) {
      for (var event = reader.next(); event.isPresent(); event = reader.next()) {
        events.add(event.get());
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return events;
  }
}
