package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.shrink.Shrinking;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The fewest events of a recording over which a test still fails.
 *
 * <pre>{@code
 * ShrunkRecording.of(new SlowCalls(), "recordings/slow.events.jsonl.gz")
 *     .overWhichFails(driver -> assertThat(driver).global("began").isEmpty())
 *     .writeTo("recordings/slow-small.events.jsonl");
 * }</pre>
 */
public final class ShrunkRecording {
  private static final int MOST_TRIES = 5_000;

  private final ScriptUnderTest script;
  private final List<Event> events;

  private ShrunkRecording(ScriptUnderTest script, List<Event> events) {
    this.script = script;
    this.events = List.copyOf(events);
  }

  /** The whole recording, from a file relative to the module. */
  public static ShrunkRecording of(ProbeScript script, String file) {
    Path path = GoldenFile.module().resolve(file);
    try (EventReader reader = EventReader.open(path)) {
      List<Event> events = new ArrayList<>();
      for (Optional<Event> next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(next.get());
      }
      return new ShrunkRecording(ScriptUnderTest.of(script), events);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the recording " + path + " cannot be read", unreadable);
    }
  }

  /**
   * Without the events that do not matter. The test is given a driver that has replayed some of the
   * events, and fails by an {@link AssertionError}.
   *
   * @throws IllegalArgumentException if it does not fail over all of them
   */
  public ShrunkRecording overWhichFails(Consumer<ProbeDriver> test) {
    Objects.requireNonNull(test, "test");
    return new ShrunkRecording(script, Shrinking.of(events, it -> fails(it, test), MOST_TRIES));
  }

  private boolean fails(List<Event> some, Consumer<ProbeDriver> test) {
    ProbeDriver driver = ProbeDriver.begin(script);
    some.forEach(driver.run()::fire);
    try {
      test.accept(driver);
      return false;
    } catch (AssertionError failed) {
      return true;
    }
  }

  /** The events that are left. */
  public List<Event> events() {
    return events;
  }

  /** Writes an event file, relative to the module. */
  public ShrunkRecording writeTo(String file) {
    Path path = GoldenFile.module().resolve(file);
    try (OutputStream out = Files.newOutputStream(path);
        EventWriter writer = new EventWriter(out)) {
      for (Event event : events) {
        writer.write(event);
      }
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(path + " cannot be written", failed);
    }
  }
}
