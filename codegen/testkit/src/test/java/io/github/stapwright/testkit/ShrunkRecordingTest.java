package io.github.stapwright.testkit;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatIllegalArgumentException;

import io.github.stapwright.probes.Latency;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShrunkRecordingTest {
  @TempDir private Path folder;
  private Path recording;

  /** A hundred calls of 100 us, of which one takes 7 ms. */
  @BeforeEach
  void record() throws IOException {
    recording = folder.resolve("calls.events.jsonl");
    try (EventWriter writer = new EventWriter(Files.newOutputStream(recording))) {
      for (int call = 0; call < 100; call++) {
        long start = call * 10_000L;
        writer.write(event(start, "function__entry"));
        writer.write(event(start + (call == 42 ? 7_000 : 100), "function__return"));
      }
    }
  }

  private static Event event(long time, String marker) {
    return Event.mark(
        time,
        7,
        "python3.9",
        "python",
        marker,
        EventArgument.of("test.py"),
        EventArgument.of("f"),
        EventArgument.of(1));
  }

  @Test
  void leavesTheTwoEventsThatMatter() {
    Path small = folder.resolve("small.jsonl");
    ShrunkRecording shrunk =
        ShrunkRecording.of(new Latency(), recording.toString())
            .overWhichFails(
                driver -> assertThat(driver.end()).printed().doesNotContain("@max=7000"))
            .writeTo(small.toString());
    assertThat(shrunk.events())
        .containsExactly(event(420_000, "function__entry"), event(427_000, "function__return"));
    assertThat(small).content().hasLineCount(2);
  }

  @Test
  void refusesATestThatPasses() {
    ShrunkRecording recorded = ShrunkRecording.of(new Latency(), recording.toString());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recorded.overWhichFails(driver -> {}))
        .withMessage("there is nothing to shrink: all together do not fail");
  }
}
