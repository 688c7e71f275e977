package io.github.stapwright.simulator.scenario;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The recordings that a scenario replays, read once. */
final class Recordings {
  private final Scenario scenario;

  private Recordings(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Those of {@code scenario}. */
  static Recordings of(Scenario scenario) {
    List<Step> steps = new ArrayList<>();
    for (Step step : scenario.steps()) {
      steps.add(
          step instanceof Step.Happen happen
              ? new Step.Happen(happen.moments().stream().map(Recordings::read).toList())
              : step);
    }
    return new Recordings(new Scenario(scenario.name(), scenario.line(), steps, scenario.atEnd()));
  }

  private static Moment read(Moment moment) {
    return moment instanceof Moment.Replay replay
        ? new Moment.Recorded(events(replay.file()))
        : moment;
  }

  private static List<Event> events(Path file) {
    try (EventReader reader = EventReader.open(file)) {
      List<Event> events = new ArrayList<>();
      for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(next.get());
      }
      return events;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the recording " + file + " cannot be read", unreadable);
    }
  }

  /** All events of all recordings. */
  List<Event> events() {
    return scenario.steps().stream()
        .filter(Step.Happen.class::isInstance)
        .flatMap(it -> ((Step.Happen) it).moments().stream())
        .filter(Moment.Recorded.class::isInstance)
        .flatMap(it -> ((Moment.Recorded) it).events().stream())
        .toList();
  }

  /** The scenario with only these of its recorded events, the very objects. */
  Scenario with(List<Event> kept) {
    Set<Event> left = Collections.newSetFromMap(new IdentityHashMap<>());
    left.addAll(kept);
    List<Step> steps = new ArrayList<>();
    for (Step step : scenario.steps()) {
      steps.add(
          step instanceof Step.Happen happen
              ? new Step.Happen(happen.moments().stream().map(it -> only(left, it)).toList())
              : step);
    }
    return new Scenario(scenario.name(), scenario.line(), steps, scenario.atEnd());
  }

  private static Moment only(Set<Event> left, Moment moment) {
    return moment instanceof Moment.Recorded recorded
        ? new Moment.Recorded(recorded.events().stream().filter(left::contains).toList())
        : moment;
  }
}
