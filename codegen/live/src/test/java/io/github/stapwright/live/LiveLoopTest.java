package io.github.stapwright.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.EventWriter;
import io.github.stapwright.simulator.event.LiveRun;
import io.github.stapwright.simulator.event.Recording;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a live run prints, its recording prints again: under any clock, order and end. */
class LiveLoopTest {
  private static final LiveRun FACTS =
      new LiveRun(1_700_000_000_000_000L, 7, 4711, Map.of("p", "/bin/p"), Map.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "probe process(\"p\").mark(\"m\") { println($arg1, \" \", gettimeofday_ns(), randint(99)) }"
            + " probe timer.ms(1) { println(\"t\", gettimeofday_us(), gettimeofday_us()) }"
            + " probe end { println(target(), ctime(gettimeofday_s()), gettimeofday_ns()) }",
        "global n probe process(\"p\").mark(\"m\") { if (n++ == 40) exit() }"
            + " probe timer.hz(700) { println(n, \" \", gettimeofday_ns()) }"
            + " probe end { println(n, gettimeofday_ns()) }",
        "probe timer.hz(333) { println(gettimeofday_ns()); exit() }"
            + " probe end { println(gettimeofday_ns()) }",
        "probe begin { for (i = 0; i < 900; i++) t = gettimeofday_us(); println(t) }"
            + " probe timer.us(300) { println(gettimeofday_us()) }"
            + " probe process(\"p\").mark(\"m\") { println(gettimeofday_us()) }",
        "probe process(\"p\").mark(\"m\") { error(\"no\") } probe end { println(1) }"
            + " probe error { println(gettimeofday_ns()) }",
        "probe begin { exit() } probe end { println(gettimeofday_ns()) }",
      })
  void theRecordingPrintsTheSame(String text) throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Played live = live(text, new Fake(new Random(seed)), null);
      Transcript replay = new Transcript();
      int status =
          run(text).over(EventReader.of("log", new ByteArrayInputStream(live.log())), replay);
      assertThat(replay.text()).isEqualTo(live.output().text());
      assertThat(replay.messages()).isEqualTo(live.output().messages());
      assertThat(status).isEqualTo(live.status());
    }
  }

  @Test
  void aCommandThatFailsIsToldAsStapDoes() throws Exception {
    Fake fake = new Fake(new Random(1));
    fake.exit = 3;
    Played live =
        live("probe process(\"p\").mark(\"m\") { x = 1 } probe end { println(2) }", fake, null);
    assertThat(live.status()).isEqualTo(1);
    assertThat(live.output().messages()).contains("WARNING: Child process exited with status 3");
    assertThat(live.text()).endsWith("\"cause\":\"command\",\"status\":3}\n");
  }

  @Test
  void aTimeEndsItExactly() throws Exception {
    Played live =
        live(
            "probe timer.ms(1) { println(\"t\") }", new Fake(new Random(1)), Duration.ofMillis(10));
    assertThat(live.output().text()).isEqualTo("t\n".repeat(10));
    assertThat(live.text()).endsWith("{\"event\":\"end\",\"us\":10000,\"cause\":\"time\"}\n");
  }

  @Test
  void lossesAreToldAtOnceAndAtTheEnd() throws Exception {
    Fake fake = new Fake(new Random(1));
    fake.lost = 12;
    Played live = live("probe process(\"p\").mark(\"m\") { println($arg1) }", fake, null);
    assertThat(live.output().messages())
        .containsExactly(
            "WARNING: 12 hits were lost: a buffer of the kernel was full",
            "WARNING: Number of errors: 0, skipped probes: 12");
    assertThat(live.text()).contains("{\"event\":\"lost\",\"us\":");
  }

  private record Played(int status, Output output, byte[] log) {
    String text() {
      return new String(log, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Played live(String text, Fake source, @Nullable Duration duration)
      throws Exception {
    Output output = new Output();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int status;
    try (EventWriter writer = new EventWriter(log)) {
      writer.write(
          new Recording(List.of("p"), Optional.empty(), Optional.empty(), Optional.of(FACTS)));
      LiveLoop loop =
          new LiveLoop(run(text).live(FACTS, output), source, new Log(writer), output, 0, duration);
      status = loop.run();
    }
    return new Played(status, output, log.toByteArray());
  }

  private static Run run(String text) {
    Script script =
        Parser.parse(new Source("t.stp", ByteString.of(text + "\n")), ParseOptions.defaults())
            .script()
            .orElseThrow();
    return new Run(
        script, new RunOptions(Settings.standard(), Map.of(), List.of(), Optional.empty()));
  }

  private record Log(EventWriter writer) implements EventLog {
    @Override
    public void write(Event event) throws IOException {
      writer.write(event);
    }

    @Override
    public void flush() throws IOException {
      writer.flush();
    }
  }

  private static final class Output implements LiveOutput {
    private final Transcript transcript = new Transcript();

    String text() {
      return transcript.text();
    }

    List<String> messages() {
      return transcript.messages();
    }

    @Override
    public void print(ByteString text) {
      transcript.print(text);
    }

    @Override
    public void message(ByteString line) {
      transcript.message(line);
    }

    @Override
    public void flush() {
      // All is kept.
    }

    @Override
    public void idle(long events, long lost) {
      // Nobody looks.
    }
  }

  /** A program on a clock of its own: events at random times, watermarks at others. */
  private static final class Fake implements EventSource {
    private final Random random;
    private long watermark;
    private long nextEvent;
    private long end = Long.MAX_VALUE;
    private int left = 100;
    private int exit;
    private int lost;

    Fake(Random random) {
      this.random = random;
    }

    @Override
    public long target() {
      return 7;
    }

    @Override
    public void start(long zero) {
      // It has its own time.
    }

    @Override
    public void release() {
      nextEvent = 50_000;
    }

    @Override
    public @Nullable Event next() {
      if (nextEvent > watermark || left == 0) {
        return null;
      }
      long microseconds = nextEvent / 1_000;
      if (lost > 0) {
        long count = lost;
        lost = 0;
        return Event.lost(microseconds, count);
      }
      left--;
      nextEvent += random.nextInt(10) == 0 ? 0 : random.nextInt(900_000);
      return Event.mark(microseconds, 7, "p", "prov", "m", EventArgument.of(left));
    }

    @Override
    public long watermark() {
      return watermark;
    }

    @Override
    public void await(long milliseconds) {
      watermark += random.nextInt(700_000);
    }

    @Override
    public long endedAt() {
      if (left == 0 && end == Long.MAX_VALUE) {
        end = Math.max(watermark, nextEvent) + 5_500;
      }
      return end;
    }

    @Override
    public OptionalInt status() {
      return OptionalInt.of(exit);
    }

    @Override
    public void close() {
      // There is nothing.
    }
  }
}
