package io.github.stapwright.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's python3.11 holds the markers itself. */
class DebuggerRecorderTest {
  private static final String PYTHON = "/usr/bin/python3.11";
  private static final String PROGRAM =
      """
      def two():
          return 2

      def one():
          return two() + 1

      one()
      one()
      import no_such_module
      """;

  @TempDir private Path folder;

  @Test
  void recordsWhatFiresIn311() throws IOException {
    requireTools();
    Path program = Files.writeString(folder.resolve("x.py"), PROGRAM);
    Path output = folder.resolve("e.jsonl.gz");
    List<String> only =
        List.of(
            "function__entry",
            "function__return",
            "gc__start",
            "gc__done",
            "import__find__load__start",
            "import__find__load__done");
    Recorded recorded =
        new DebuggerRecorder(only, List.of())
            .record(List.of(PYTHON, "-S", "-E", program.toString()), output);
    assertThat(recorded.status()).isEqualTo(1);
    assertThat(recorded.notes()).isEmpty();
    List<Event> events = read(output);
    assertThat(returns(events, program))
        .isEqualTo(List.of("two 2", "one 5", "two 2", "one 5", "<module> 9"));
    Map<String, Long> counts =
        events.stream().collect(Collectors.groupingBy(Event::marker, Collectors.counting()));
    // In 3.11 entries fire only while `line` is probed as well, or when a generator is thrown into.
    assertThat(events)
        .filteredOn(it -> it.marker().equals("function__entry"))
        .noneMatch(it -> text(it, 0).equals(program.toString()));
    assertThat(counts.get("gc__start")).isPositive().isEqualTo(counts.get("gc__done"));
    assertThat(events)
        .anySatisfy(
            it -> {
              assertThat(it.marker()).isEqualTo("import__find__load__done");
              assertThat(it.arguments())
                  .containsExactly(
                      new EventArgument.Text(ByteString.of("no_such_module")),
                      new EventArgument.Number(0));
            });
  }

  @Test
  void aProgramThatIsKilledHasTheSignalAsItsStatus() throws IOException {
    requireTools();
    Recorded recorded =
        new DebuggerRecorder(List.of("gc__start"), List.of())
            .record(
                List.of(PYTHON, "-S", "-c", "import os; os.kill(os.getpid(), 9)"),
                folder.resolve("e.jsonl"));
    assertThat(recorded.status()).isEqualTo(128 + 9);
  }

  @Test
  void aProgramThatIsMissingIsOneSentence() {
    requireTools();
    assertThatThrownBy(
            () ->
                new DebuggerRecorder(List.of(), List.of())
                    .record(List.of("/nonexistent/program"), folder.resolve("e.jsonl")))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("/nonexistent/program");
    assertThat(folder.resolve("e.jsonl")).doesNotExist();
  }

  private static List<String> returns(List<Event> events, Path program) {
    return events.stream()
        .filter(it -> it.marker().equals("function__return"))
        .filter(it -> text(it, 0).equals(program.toString()))
        .map(it -> text(it, 1) + " " + ((EventArgument.Number) it.arguments().get(2)).value())
        .toList();
  }

  private static String text(Event event, int index) {
    return ((EventArgument.Text) event.arguments().get(index)).value().utf8();
  }

  private static List<Event> read(Path file) throws IOException {
    List<Event> events = new ArrayList<>();
    try (EventReader reader = EventReader.open(file)) {
      for (var next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(next.get());
      }
    }
    return events;
  }

  private static void requireTools() {
    boolean there =
        Files.isExecutable(Path.of(PYTHON)) && Files.isExecutable(Path.of("/usr/bin/gdb"));
    if (!there && "1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      fail(PYTHON + " or gdb is missing, and STAPWRIGHT_REQUIRE_ORACLES=1 asks for them");
    }
    assumeTrue(there, PYTHON + " or gdb is not installed");
  }
}
