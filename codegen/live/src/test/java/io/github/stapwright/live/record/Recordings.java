package io.github.stapwright.live.record;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a recording holds, as lines: a marker and its arguments. */
final class Recordings {
  private Recordings() {}

  static List<Event> read(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = EventReader.open(file)) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(next.get());
      }
    }
    return events;
  }

  /** Events of the wanted kinds, those with a file only if it lies in {@code work}. */
  static List<String> own(List<Event> events, List<String> kinds, Path work) {
    String below = work + "/";
    return events.stream()
        .filter(it -> kinds.contains(it.marker()))
        .filter(
            it -> it.arguments().size() < 3 || argument(it.arguments().get(0)).startsWith(below))
        .map(
            it ->
                it.marker()
                    + it.arguments().stream()
                        .map(argument -> " " + argument(argument).replace(below, ""))
                        .collect(Collectors.joining()))
        .collect(Collectors.toList());
  }

  static String argument(EventArgument argument) {
    return argument instanceof EventArgument.Text text
        ? text.value().utf8()
        : Long.toString(((EventArgument.Number) argument).value());
  }
}
