package io.github.stapwright.live.record;

import static io.github.stapwright.live.record.Recordings.own;
import static io.github.stapwright.live.record.Recordings.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The {@code .marks} files were recorded with CPython 3.9.2's own markers by SystemTap 5.6. */
class RecordedMarkersTest {
  private static final Path PROGRAMS =
      Path.of("../simulator/src/test/resources/io/github/stapwright/simulator/programs");

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
  Stream<DynamicTest> recordsEachThreadFromItsFirstFrame() throws IOException {
    copyPrograms(folder);
    return Interpreters.found().stream()
        .map(
            python ->
                DynamicTest.dynamicTest(
                    python,
                    () -> {
                      Path output = folder.resolve("events.jsonl");
                      String workers = folder.resolve("workers.py").toString();
                      new ProfileRecorder(Behaviour.standard())
                          .record(List.of(python, "-S", "-E", "-B", workers), output);
                      List<Event> events = read(output);
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

  private static String text(String resource) throws IOException {
    try (InputStream in = RecordedMarkersTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static void copyPrograms(Path target) throws IOException {
    try (Stream<Path> programs = Files.list(PROGRAMS)) {
      for (Path program : (Iterable<Path>) programs::iterator) {
        Files.copy(program, target.resolve(program.getFileName()));
      }
    }
  }
}
