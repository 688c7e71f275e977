package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Oracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program may be besides one process with one interpreter and plain names. */
class SurroundingsTest {
  @TempDir private Path folder;

  @Test
  void everyProcessOfAFamilyIsSeen() throws Exception {
    Tracer.required();
    Path program = Ran.program("family.py", folder);
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.some(markers.form())) {
        try (Tracer tracer =
            Tracer.of(
                folder, entries(markers, "str(arg1) == \"leaf\"", "@entries[pid] = count();"))) {
          Ran ran = Ran.of(markers.environment(Map.of()), python, "-W", "ignore", program);
          assertThat(ran).isEqualTo(new Ran(0, "", ""));
          // Itself, the child it forks, the three of multiprocessing, the Python that it starts.
          Map<String, Long> counts = tracer.stopAndCount();
          assertThat(counts).as(markers.form() + " " + python).hasSize(6);
          assertThat(counts.values()).containsOnly(1L);
        }
      }
    }
  }

  @Test
  void anInterpreterBesideTheFirstIsLeftAlone() throws Exception {
    Tracer.required();
    Path program = Ran.program("isolated.py", folder);
    for (MarkerFolder markers : bothForms()) {
      try (Tracer tracer =
          Tracer.of(
              folder, entries(markers, "str(arg1) == \"leaf\"", "@entries[pid] = count();"))) {
        int programs = 0;
        for (Map.Entry<String, Path> python : Interpreters.all().entrySet()) {
          // The module that makes them came with 3.8.
          if (Interpreters.minor(python.getKey()) >= 8) {
            programs++;
            Ran without = Ran.of(Map.of(), python.getValue(), program);
            Ran ran = Ran.of(markers.environment(Map.of()), python.getValue(), program);
            assertThat(ran).as(markers.form() + " " + python).isEqualTo(without);
          }
        }
        Map<String, Long> counts = tracer.stopAndCount();
        assertThat(counts).hasSize(programs);
        assertThat(counts.values()).containsOnly(3L);
      }
    }
  }

  @Test
  void aNameThatIsNotUtf8IsWrittenAsAnEscape() throws Exception {
    Tracer.required();
    String start =
        "exec(compile('def leaf(n):\\n  return n\\nleaf(1)\\n', 'odd\\udcff.py', 'exec'), {})";
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.some(markers.form())) {
        try (Tracer tracer =
            Tracer.of(
                folder,
                entries(markers, "str(arg1) == \"leaf\"", "printf(\"file %s\\n\", str(arg0));"))) {
          Ran ran = Ran.of(markers.environment(Map.of()), python, "-c", start);
          assertThat(ran).isEqualTo(new Ran(0, "", ""));
          assertThat(tracer.stop()).as(python.toString()).contains("file odd\\udcff.py");
        }
      }
    }
  }

  @Test
  void anInterruptReachesTheProgramAtOnce() throws Exception {
    Oracle.tool("kill");
    for (MarkerFolder markers : bothForms()) {
      for (Path python : Interpreters.some(markers.form())) {
        Path out = Files.createTempFile(folder, "sleeps", ".out");
        Process program =
            Ran.start(
                markers.environment(Map.of()),
                out,
                Files.createTempFile(folder, "sleeps", ".err"),
                python,
                "-u",
                "-c",
                "import signal, time\n"
                    + "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
                    + "print(1)\n"
                    + "try:\n  time.sleep(60)\nexcept KeyboardInterrupt:\n  print(2)\n");
        while (program.isAlive() && Files.size(out) == 0) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        TimeUnit.MILLISECONDS.sleep(200);
        new ProcessBuilder("kill", "-INT", Long.toString(program.pid())).start().waitFor();
        assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out)).isEqualTo("1\n2\n");
      }
    }
  }

  /**
   * Up to 3.9 a module begins at its first statement; what later versions say is to be had, too.
   */
  @Test
  void linesAreThoseOfPython39UnlessTheVersionsOwnAreAskedFor() throws Exception {
    Tracer.required();
    Path program = Files.writeString(folder.resolve("late.py"), "# first\n\nprint(3)\n");
    for (MarkerFolder markers : bothForms()) {
      try (Tracer tracer =
          Tracer.of(
              folder,
              entries(
                  markers,
                  "str(arg0) == \"" + program + "\"",
                  "printf(\"%d\\t%d\\n\", pid, (int32) arg2);"))) {
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, Path> python : Interpreters.all().entrySet()) {
          Map<String, String> environment = new HashMap<>(markers.environment(Map.of()));
          Ran.of(environment, python.getValue(), program);
          expected.add("3");
          environment.put("STAPWRIGHT_LINES", "native");
          Ran.of(environment, python.getValue(), program);
          expected.add(Interpreters.minor(python.getKey()) < 10 ? "3" : "0 or 1");
        }
        assertThat(tracer.stop().stream().filter(it -> it.contains("\t")))
            .extracting(it -> it.replaceFirst(".*\t", "").replaceFirst("^[01]$", "0 or 1"))
            .as(markers.form().toString())
            .containsExactlyElementsOf(expected);
      }
    }
  }

  private static String entries(MarkerFolder markers, String condition, String action) {
    return "usdt:"
        + markers.library()
        + ":python:function__entry /"
        + condition
        + "/ { "
        + action
        + " }";
  }

  private List<MarkerFolder> bothForms() throws Exception {
    return List.of(
        PythonMarkers.forThisMachine().plain().write(folder.resolve("p")),
        PythonMarkers.forThisMachine().compiled().write(folder.resolve("c")));
  }
}
