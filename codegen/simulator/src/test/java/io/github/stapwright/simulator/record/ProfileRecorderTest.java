package io.github.stapwright.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.event.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The {@code .marks} files were recorded with CPython 3.9.2's own markers by SystemTap 5.6. */
class ProfileRecorderTest {
  private static final List<String> FILES =
      List.of(
          "shapes.py",
          "gens.py",
          "exc.py",
          "rec.py",
          "classes.py",
          "lines.py",
          "workers.py",
          "collect.py",
          "imports.py",
          "pkg_a.py",
          "pkg_b.py",
          "pkg_c.py",
          "pkg_d.py");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> givesTheEventsOfRealMarkers() {
    return Interpreters.found().stream()
        .flatMap(
            python ->
                Stream.of("shapes", "gens", "exc", "rec", "classes", "lines", "imports", "collect")
                    .map(
                        program ->
                            DynamicTest.dynamicTest(
                                python + " " + program, () -> compare(python, program))));
  }

  private void compare(String python, String program) throws IOException {
    Path work = Files.createTempDirectory(folder, program);
    copyPrograms(work);
    Path events = work.resolve("events.jsonl");
    List<String> command =
        List.of(python, "-S", "-E", "-B", work.resolve(program + ".py").toString());
    Recorded recorded = new ProfileRecorder(Behaviour.standard()).record(command, events);
    assertThat(recorded.notes()).isEmpty();
    int minor = Integer.parseInt(recorded.python().split("\\.")[1]);
    List<String> expected = Arrays.asList(text(program + ".marks").split("\n"));
    List<String> kinds = expected.stream().map(it -> it.split(" ")[0]).distinct().toList();
    List<String> actual = own(read(events), kinds, work);
    if (program.equals("collect")) {
      // Only what happened between the program's own first and last collection.
      actual = actual.subList(actual.indexOf("gc__start 2"), actual.size()).subList(0, 10);
    }
    assertThat(inCommon(actual, minor)).isEqualTo(inCommon(expected, minor));
  }

  /**
   * What all versions agree on. The hooks show the running interpreter's own code: 3.12 inlines
   * comprehensions, 3.13 closes a generator without resuming it, 3.11 makes fewer objects, and up
   * to 3.7 some returns are at other lines than in 3.8 and 3.9.
   */
  private static List<String> inCommon(List<String> marks, int minor) {
    return marks.stream()
        .filter(it -> minor < 12 || !it.matches(".*<(list|dict|set)comp>.*"))
        .filter(it -> minor < 13 || !it.matches(".*gens.py count [14]"))
        .map(it -> minor > 9 && it.startsWith("gc__done") ? "gc__done" : it)
        .map(it -> minor < 8 && it.startsWith("function__return") ? withoutLine(it) : it)
        .collect(Collectors.toList());
  }

  private static String withoutLine(String mark) {
    return mark.substring(0, mark.lastIndexOf(' '));
  }

  @TestFactory
  Stream<DynamicTest> recordsEachThreadFromItsFirstFrame() {
    return Interpreters.found().stream()
        .map(
            python ->
                DynamicTest.dynamicTest(
                    python,
                    () -> {
                      List<Event> events = record("--", python, "-S", "-E", "-B", "workers.py");
                      List<Long> threads =
                          events.stream().map(Event::tid).distinct().collect(Collectors.toList());
                      assertThat(threads).hasSize(4);
                      List<String> second = new ArrayList<>();
                      for (String mark :
                          own(
                              events.stream().filter(it -> it.tid() == threads.get(1)).toList(),
                              List.of("function__entry", "function__return"),
                              folder.toRealPath())) {
                        second.add(withoutLine(mark));
                      }
                      assertThat(second)
                          .containsExactly(
                              "function__entry workers.py job",
                              "function__entry workers.py step",
                              "function__return workers.py step",
                              "function__entry workers.py step",
                              "function__return workers.py step",
                              "function__entry workers.py step",
                              "function__return workers.py step",
                              "function__return workers.py job");
                    }));
  }

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
                      List<Event> events = record(program, python, "-S", "-E", "x.py");
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
    List<Event> events = record(program, "python3", "x.py");
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
    List<Event> events = record(null, "env", "PYTHONPATH=" + folder, python(), "-m", "mod");
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

  private List<Event> record(String program, String... command) throws IOException {
    Interpreters.found();
    Path output = folder.resolve("e.jsonl");
    List<String> words = new ArrayList<>();
    for (String word : command) {
      if (word.equals("--")) {
        continue;
      }
      words.add(word.endsWith(".py") ? folder.resolve(word).toString() : word);
    }
    if (program == null || program.equals("--")) {
      copyPrograms(folder);
    } else {
      Files.writeString(folder.resolve("x.py"), program);
    }
    new ProfileRecorder(Behaviour.standard()).record(words, output);
    return read(output);
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

  /** Events of the wanted kinds, those with a file only if it lies in {@code work}. */
  private static List<String> own(List<Event> events, List<String> kinds, Path work) {
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

  private static String argument(EventArgument argument) {
    return argument instanceof EventArgument.Text text
        ? text.value().utf8()
        : Long.toString(((EventArgument.Number) argument).value());
  }

  private static void copyPrograms(Path target) throws IOException {
    for (String file : FILES) {
      Files.writeString(target.resolve(file), text(file));
    }
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = ProfileRecorderTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
