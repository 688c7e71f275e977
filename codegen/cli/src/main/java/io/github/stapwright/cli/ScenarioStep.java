package io.github.stapwright.cli;

import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One step of a scenario that is searched.
 *
 * @param line how a scenario file says it
 * @param happen lets it happen
 */
record ScenarioStep(String line, Consumer<WatchedRun> happen) {
  /** Whom scenario files mean if they name nobody. */
  private static final long PROCESS = 1_000;

  private static final String NAME = "python3";

  private static final Map<String, Event.Kind> PROCESS_POINTS =
      Map.of(
          "begin", Event.Kind.PROCESS_BEGIN,
          "end", Event.Kind.PROCESS_END,
          "thread.begin", Event.Kind.THREAD_BEGIN,
          "thread.end", Event.Kind.THREAD_END);

  static ScenarioStep pause(Duration time) {
    String text = time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    return new ScenarioStep("wait " + text, run -> run.advance(time));
  }

  /** A marker with numbers and texts. */
  static ScenarioStep marker(String provider, String marker, List<Object> values) {
    List<EventArgument> arguments = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof Long number) {
        arguments.add(EventArgument.of(number));
        words.add(number.toString());
      } else {
        arguments.add(EventArgument.of((String) value));
        words.add(quoted((String) value));
      }
    }
    // `line` alone is a word of its own.
    boolean isWord = provider.equals("python") && !marker.equals("line");
    String name = isWord ? marker : provider + ":" + marker;
    String rest = words.stream().map(it -> " " + it).collect(Collectors.joining());
    return new ScenarioStep(
        name + rest,
        run ->
            run.fire(
                Event.mark(
                    now(run),
                    PROCESS,
                    NAME,
                    provider,
                    marker,
                    arguments.toArray(EventArgument[]::new))));
  }

  private static long now(WatchedRun run) {
    return run.now().toNanos() / 1000;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The begin or end of a process or thread, if the point is about one. */
  static Optional<ScenarioStep> ofProcess(ProbePoint point) {
    String path =
        point.components().stream()
            .skip(1)
            .map(it -> it.name())
            .filter(it -> !it.equals("library"))
            .collect(Collectors.joining("."));
    Event.Kind kind = PROCESS_POINTS.get(path);
    if (!point.components().get(0).name().equals("process") || kind == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ScenarioStep(
            kind.text(),
            run ->
                run.fire(
                    new Event(
                        kind,
                        now(run),
                        PROCESS,
                        PROCESS,
                        NAME,
                        "",
                        "",
                        List.of(),
                        Event.Details.NONE))));
  }

  /** Whether a script reads the argument of that number as a string. */
  static boolean readsString(Node node, int number) {
    return node.descendants(Call.class)
        .flatMap(it -> UserStrings.variable(it).stream())
        .anyMatch(it -> it.argument().orElse(0) == number);
  }

  static boolean readsString(Script script, int number) {
    return readsString((Node) script, number);
  }
}
