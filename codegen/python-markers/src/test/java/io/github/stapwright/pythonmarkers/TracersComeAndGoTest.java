package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running programs, whose tracers come late and leave early. */
class TracersComeAndGoTest {
  private static final int THREADS = 8;

  @TempDir private Path folder;
  private final List<Process> running = new ArrayList<>();

  @AfterEach
  void endPrograms() {
    running.forEach(Process::destroyForcibly);
  }

  @Test
  void threeTimesInAllThreadsOfAProgramAndOfItsChild() throws Exception {
    Tracer.required();
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.two()) {
        Path end = Files.createTempFile(folder, "end", "");
        Files.delete(end);
        Process program = start(markers, python, "busy.py", end, "fork");
        for (int time = 0; time < 3; time++) {
          Map<String, Long> counts;
          try (Tracer tracer = Tracer.of(folder, threadsOf(markers))) {
            TimeUnit.MILLISECONDS.sleep(500);
            counts = tracer.stopAndCount();
          }
          // The program's threads and the child's: a child has what was there when it was forked.
          assertThat(counts.keySet().stream().filter(it -> it.startsWith("entries")))
              .as(markers.form() + " " + python + " " + time)
              .hasSize(2 * THREADS);
          assertThat(counts.get("others")).isNull();
        }
        Files.createFile(end);
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
      }
    }
  }

  @Test
  void noneOf160000CallsIsMissing() throws Exception {
    Tracer.required();
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.some(markers.form())) {
        Path go = Files.createTempFile(folder, "go", "");
        Files.delete(go);
        Process program = start(markers, python, "exact.py", go);
        try (Tracer tracer = Tracer.of(folder, counted(markers))) {
          Files.createFile(go);
          assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
          assertThat(tracer.stopAndCount())
              .as(markers.form() + " " + python)
              .isEqualTo(Map.of("entries", 160_000L, "returns", 160_000L));
        }
      }
    }
  }

  @Test
  void aProgramThatKnewNothingOfUsIsGivenThem() throws Exception {
    Tracer.required();
    Oracle.tool("gdb");
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.some(markers.form())) {
        Path end = Files.createTempFile(folder, "end", "");
        Files.delete(end);
        Process program = start(null, python, "busy.py", end, "alone");
        TimeUnit.MILLISECONDS.sleep(500);
        RunningPython found = RunningPython.of(program.pid());
        assertThat(found.interpreter().isPython()).isTrue();
        found.give(markers, "");
        // A second time nothing changes.
        found.give(markers, "");
        try (Tracer tracer = Tracer.of(folder, threadsOf(markers))) {
          TimeUnit.MILLISECONDS.sleep(500);
          assertThat(tracer.stopAndCount().keySet())
              .as(markers.form() + " " + python)
              .hasSize(THREADS);
        }
        Files.createFile(end);
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
      }
    }
  }

  @Test
  void onlyOneFileIsSeenWhenOnlyItIsAskedFor() throws Exception {
    Tracer.required();
    for (String suffix : List.of("busy.py", "another.py")) {
      MarkerFolder markers =
          PythonMarkers.forThisMachine()
              .onlyFilesEndingIn(suffix)
              .compiled()
              .write(folder.resolve("only-" + suffix));
      Path end = Files.createTempFile(folder, "end", "");
      Files.delete(end);
      Process program = start(markers, Interpreters.two().get(0), "busy.py", end, "alone");
      try (Tracer tracer = Tracer.of(folder, threadsOf(markers))) {
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(tracer.stopAndCount()).hasSize(suffix.equals("busy.py") ? THREADS : 0);
      }
      Files.createFile(end);
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private List<MarkerFolder> bothForms() throws Exception {
    return List.of(
        PythonMarkers.forThisMachine().plain().write(folder.resolve("p")),
        PythonMarkers.forThisMachine().compiled().write(folder.resolve("c")));
  }

  private Process start(
      @Nullable MarkerFolder markers, Path python, String name, Object... arguments)
      throws Exception {
    List<Object> words = new ArrayList<>(List.of(python, "-W", "ignore"));
    words.add(Ran.program(name, folder));
    words.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "program", ".out");
    Process process =
        Ran.start(
            markers == null ? Map.of() : markers.environment(Map.of()),
            out,
            Files.createTempFile(folder, "program", ".err"),
            words.toArray());
    running.add(process);
    return process;
  }

  private static String threadsOf(MarkerFolder markers) {
    return "usdt:"
        + markers.library()
        + ":python:function__entry /str(arg1) == \"leaf\"/ { @entries[tid] = count(); }";
  }

  private static String counted(MarkerFolder markers) {
    String place = "usdt:" + markers.library() + ":python:function__";
    String only = " /str(arg1) == \"counted\"/ ";
    return place
        + "entry"
        + only
        + "{ @entries = count(); }\n"
        + place
        + "return"
        + only
        + "{ @returns = count(); }";
  }
}
