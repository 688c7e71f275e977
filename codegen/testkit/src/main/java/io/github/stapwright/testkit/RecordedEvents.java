package io.github.stapwright.testkit;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The events of a file that {@code stapwright record} wrote, at the times that it says. */
public final class RecordedEvents extends Happening {
  private final Path file;

  private RecordedEvents(Path file) {
    this.file = file;
  }

  static RecordedEvents of(Path file) {
    return new RecordedEvents(GoldenFile.module().resolve(Objects.requireNonNull(file, "file")));
  }

  @Override
  void happen(Timeline timeline) {
    try (EventReader reader = EventReader.open(file)) {
      long start = timeline.microseconds();
      for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
        timeline.fire(next.get(), start);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the recording " + file + " cannot be read", unreadable);
    }
  }
}
