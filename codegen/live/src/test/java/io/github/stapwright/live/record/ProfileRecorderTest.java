package io.github.stapwright.live.record;

import static io.github.stapwright.live.record.Recordings.argument;
import static io.github.stapwright.live.record.Recordings.own;
import static io.github.stapwright.live.record.Recordings.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of programs that fork, fail, are killed, or are no Python. */
class ProfileRecorderTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> survivesTheRecursionLimit() {
    String program =
        """
        def deeper():
            deeper()

        def after():
            pass

        try:
            deeper()
        except RecursionError:
            pass
        after()
        """;
    return Interpreters.found().stream()
        .map(
            python ->
                DynamicTest.dynamicTest(
                    python,
                    () -> {
                      List<Event> events = record(python, "-S", "-E", program(program));
                      List<String> marks =
                          own(
                              events,
                              List.of("function__entry", "function__return"),
                              folder.toRealPath());
                      long entries =
                          marks.stream().filter(it -> it.contains("entry x.py deeper")).count();
                      // The default limit of 1000, less the module's frame.
                      assertThat(entries).isEqualTo(999);
                      assertThat(marks)
                          .filteredOn(it -> it.contains("return x.py deeper"))
                          .hasSize(999);
                      assertThat(marks.get(marks.size() - 3))
                          .isEqualTo("function__entry x.py after 4");
                    }));
  }

  @Test
  void recordsForkedProcessesAndSurvivesOsExit() throws IOException {
    String program =
        """
        import os
        def child():
            os._exit(0)
        if os.fork() == 0:
            child()
        os.wait()
        """;
    List<Event> events = record("python3", program(program));
    assertThat(own(events, List.of("function__entry"), folder.toRealPath()))
        .contains("function__entry x.py child 2");
    assertThat(events.stream().map(Event::pid).distinct()).hasSize(2);
  }

  @Test
  void keepsWhatWasRecordedWhenTheProgramIsKilled() throws IOException {
    String program =
        """
        import os, signal
        def last():
            os.kill(os.getpid(), signal.SIGKILL)
        last()
        """;
    Files.writeString(folder.resolve("x.py"), program);
    Path output = folder.resolve("e.jsonl");
    Recorded recorded =
        new ProfileRecorder(Behaviour.standard())
            .record(List.of(python(), folder.resolve("x.py").toString()), output);
    assertThat(recorded.status()).isEqualTo(128 + 9);
    assertThat(own(read(output), List.of("function__entry"), folder.toRealPath()))
        .contains("function__entry x.py last 2");
  }

  @Test
  void aFileThatCannotBeWrittenIsToldBeforeTheProgramRuns() {
    Path ran = folder.resolve("ran");
    Path output = Path.of("/proc/no/such/e.jsonl");
    List<String> touch = List.of(python(), "-c", "open(" + '"' + ran + '"' + ", 'w')");
    assertThatThrownBy(() -> new ProfileRecorder(Behaviour.standard()).record(touch, output))
        .isInstanceOf(IOException.class);
    assertThat(ran).doesNotExist();
  }

  @Test
  void onlyItsOwnerReadsARecordingAndSecretsStayOut() throws IOException {
    Path output = folder.resolve("e.jsonl");
    Recorded recorded =
        new ProfileRecorder(Behaviour.of("3.9", List.of("function__entry")))
            .record(
                List.of(python(), "-S", "-E", "-c", "pass", "--password=x"),
                new EventOutput(output, System.out, true));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(output))
        .startsWith("{\"stapwright-events\":1,\"command\":[\"" + python() + "\"],")
        .contains("\"x-left-out\":[\"command arguments\"]")
        .doesNotContain("password");
    assertThat(recorded.events().sentence())
        .matches("\\d+ events?: function__entry \\d+; 1 process");
  }

  @Test
  void passesTheExitStatusOn() throws IOException {
    Path output = folder.resolve("e.jsonl.gz");
    Recorded recorded =
        new ProfileRecorder(Behaviour.standard())
            .record(List.of(python(), "-c", "import sys; sys.exit(7)"), output);
    assertThat(recorded.status()).isEqualTo(7);
    assertThat(Files.readAllBytes(output)).startsWith(0x1f, 0x8b);
    try (EventReader reader = EventReader.open(output)) {
      reader.next();
      assertThat(reader.recording())
          .contains(
              new Recording(
                  List.of(python(), "-c", "import sys; sys.exit(7)"),
                  Optional.of(recorded.python()),
                  Optional.of("3.9")));
    }
  }

  @Test
  void runsAModuleAsMain() throws IOException {
    Files.writeString(
        folder.resolve("mod.py"),
        "import sys\ndef f(): pass\nf() if __name__ == '__main__' else 0\n");
    List<Event> events = record("env", "PYTHONPATH=" + folder, python(), "-m", "mod");
    assertThat(own(events, List.of("function__entry"), folder.toRealPath()))
        .contains("function__entry mod.py f 2");
  }

  @Test
  void a312ProgramPassesNoFunctionMarkers() throws IOException {
    Files.writeString(folder.resolve("x.py"), "import json\ndef f(): pass\nf()\n");
    Path output = folder.resolve("e.jsonl");
    new ProfileRecorder(Behaviour.of("3.12", List.of()))
        .record(List.of(python(), folder.resolve("x.py").toString()), output);
    assertThat(read(output).stream().map(Event::marker).distinct())
        .contains("import__find__load__start", "audit")
        .doesNotContain("function__entry", "function__return", "line");
  }

  @Test
  void aModuleIsEnteredWhereTheVersionSaysSo() throws IOException {
    Files.writeString(folder.resolve("x.py"), "# a comment\n\nx = 1\n");
    assertThat(moduleLine("3.6")).isEqualTo(3);
    assertThat(moduleLine("3.9")).isEqualTo(3);
    assertThat(moduleLine("3.10")).isEqualTo(1);
  }

  private long moduleLine(String version) throws IOException {
    Path output = folder.resolve("e.jsonl");
    new ProfileRecorder(Behaviour.of(version, List.of()))
        .record(List.of(python(), folder.resolve("x.py").toString()), output);
    return read(output).stream()
        .filter(it -> it.marker().equals("function__entry"))
        .filter(it -> argument(it.arguments().get(0)).endsWith("/x.py"))
        .map(it -> Long.parseLong(argument(it.arguments().get(2))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCommandThatIsNoPythonIsRefused() {
    ProfileRecorder recorder = new ProfileRecorder(Behaviour.standard());
    Path output = folder.resolve("e.jsonl");
    assertThatThrownBy(() -> recorder.record(List.of("ls"), output))
        .isInstanceOf(RecordingException.class)
        .hasMessageStartingWith("`ls` is no Python interpreter");
    assertThatThrownBy(() -> recorder.record(List.of("/nonexistent/python3", "x.py"), output))
        .isInstanceOf(RecordingException.class)
        .hasMessage("`/nonexistent/python3` cannot be started: No such file or directory");
    assertThat(output).doesNotExist();
  }

  private static String python() {
    return Interpreters.found().get(0);
  }

  private String program(String text) throws IOException {
    return Files.writeString(folder.resolve("x.py"), text).toString();
  }

  private List<Event> record(String... command) throws IOException {
    Interpreters.found();
    Path output = folder.resolve("e.jsonl");
    new ProfileRecorder(Behaviour.standard()).record(List.of(command), output);
    return read(output);
  }
}
